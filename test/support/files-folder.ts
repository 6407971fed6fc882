import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Where a test with this database keeps files; it goes with the database. */
export function filesFolderOf(databaseUrl: string): string {
  return join(tmpdir(), 'enjuku-test-files', basename(databaseUrl) || 'none');
}
