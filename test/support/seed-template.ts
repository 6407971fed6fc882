import { loadContent } from '../../apps/standalone/src/load-content.js';
import type { RoleUrls } from '../../migrations/bootstrap-roles.js';

/** Puts the built-in content into the template that every test database is copied from, as the runtime role. */
export function seedTemplate({ user }: RoleUrls): Promise<void> {
  return loadContent({ databaseUrl: user });
}
