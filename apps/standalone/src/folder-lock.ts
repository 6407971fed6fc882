import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.js';

/**
 * Takes a data folder for this process, so that a second start in the same folder does not end the first one's database.
 *
 * @returns gives it back
 * @throws CannotStart when a living process holds it
 */
export function takeFolder(folder: string): () => void {
  const file = join(folder, 'running.json');
  mkdirSync(folder, { recursive: true });
  const holder = holderOf(file);
  if (holder)
    throw new CannotStart(`Enjuku already runs in ${folder} (process ${holder}): end it first, or set DATA_DIR to another folder.`);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganOf(process.pid) }), { flag: 'wx' });
  } catch {
    throw new CannotStart(`Enjuku is being started in ${folder} by another process at this moment.`);
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid !== process.pid && beganOf(pid) === began ? pid : null;
  } catch {
    return null;
  }
}

/**
 * When a process began, in ticks since the machine did: tells it from a later one of the same number. Empty where the system does not say.
 * One that was killed and only waits for its parent to notice ("Z") has no beginning any more.
 */
function beganOf(pid: number): string | null {
  if (process.platform !== 'linux') return '';
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold spaces; the state is the 3rd, the beginning the 22nd of all.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}
