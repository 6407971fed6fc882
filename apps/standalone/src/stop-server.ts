import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.js';
import type { Cluster } from './cluster.js';
import { isPostmasterOf, readPostmaster } from './postmaster.js';

const STOP_SECONDS = 10;

/**
 * Ends the server of a data folder, at most {@link STOP_SECONDS} gently, then at once (it repairs itself at the next start).
 *
 * @throws CannotStart when it is still there after that
 */
export async function stopServer({ programs, account, dataFolder }: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (livePostmaster(dataFolder) === null) return;
    const stop = ['stop', '-D', dataFolder, '-m', mode, '-w', '-t', String(STOP_SECONDS)];
    await promisify(execFile)(programs.pgCtl, stop, { ...account, cwd: dataFolder }).catch(() => undefined);
  }
  const left = livePostmaster(dataFolder);
  if (left !== null)
    throw new CannotStart(`The PostgreSQL server of ${dataFolder} (process ${left}) does not end: end that process, then start again.`);
}

/** PostgreSQL refuses to start while the note of a killed server names a process that lives, even if that is another program by now. */
export function removeStaleNote(dataFolder: string): void {
  if (livePostmaster(dataFolder) === null) rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

function livePostmaster(dataFolder: string): number | null {
  const note = readPostmaster(dataFolder);
  return note && isPostmasterOf(note.pid, dataFolder) ? note.pid : null;
}
