import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes the room that this run's PostgreSQL will live in, if a test asks for one (test-server.ts), and sets a keeper beside it,
 * which ends the server and empties the room when jest is gone, interrupted or not.
 */
export default function setUp(): void {
  const room = mkdtempSync(join(tmpdir(), 'enjuku-test-'));
  // Started as root, the server runs under another account, which has to pass through.
  chmodSync(room, 0o711);
  const keeper = fileURLToPath(new URL('../../apps/standalone/src/database-keeper.ts', import.meta.url));
  const lifeline = spawn(process.execPath, [keeper, join(room, 'keeping.json'), room], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  lifeline.unref();
  process.env.TEST_DATABASE_ROOM = room;
  Object.assign(globalThis, { testDatabaseKeeper: lifeline });
}
