import type { RoleUrls } from '../../migrations/bootstrap-roles.js';

/** Puts the built-in content into the template that every test database is copied from. Nothing is built in yet. */
export async function seedTemplate(_urls: RoleUrls): Promise<void> {}
