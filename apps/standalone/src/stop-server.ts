import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.js';
import type { PostgresPrograms } from './postgres-programs.js';
import { isPostmasterOf, readPostmaster } from './postmaster.js';
import type { ServerAccount } from './server-account.js';

const STOP_SECONDS = 15;

/**
 * Ends the server of a data folder, at most {@link STOP_SECONDS} gently, then at once (it repairs itself at the next start).
 *
 * @throws CannotStart when it is still there after that
 */
export async function stopServer(programs: PostgresPrograms, account: ServerAccount | null, dataFolder: string): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const note = readPostmaster(dataFolder);
    if (!note || !isPostmasterOf(note.pid, dataFolder)) return;
    await promisify(execFile)(programs.pgCtl, ['stop', '-D', dataFolder, '-m', mode, '-w', '-t', String(STOP_SECONDS)], {
      ...account,
      cwd: dataFolder,
    }).catch(() => undefined);
  }
  const left = readPostmaster(dataFolder);
  if (left && isPostmasterOf(left.pid, dataFolder))
    throw new CannotStart(`The PostgreSQL server of ${dataFolder} (process ${left.pid}) does not end: end that process, then start again.`);
}

/** PostgreSQL refuses to start while the note of a killed server names a process that lives, even if that is another program by now. */
export function removeStaleNote(dataFolder: string): void {
  const note = readPostmaster(dataFolder);
  if (note && !isPostmasterOf(note.pid, dataFolder)) rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}
