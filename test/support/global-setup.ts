import { chmodSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// jest loads this file outside its module system, which alone finds a `.ts` behind `.js`.
const { keepDatabase }: typeof import('../../apps/standalone/src/keep-database.js') = createRequire(import.meta.url)(
  '../../apps/standalone/src/keep-database.ts',
);

/**
 * Makes the room that this run's PostgreSQL will live in, if a test asks for one (test-server.ts), and sets a keeper beside it,
 * which ends the server and empties the room when jest is gone, interrupted or not.
 */
export default function setUp(): void {
  const room = mkdtempSync(join(tmpdir(), 'enjuku-test-'));
  // Started as root, the server runs under another account, which has to pass through.
  chmodSync(room, 0o711);
  process.env.TEST_DATABASE_ROOM = room;
  Object.assign(globalThis, { endTestDatabase: keepDatabase(room, { remove: true }) });
}
