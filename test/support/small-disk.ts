import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/**
 * Makes a disk of so many bytes at a place, really: what is more does not fit.
 *
 * @returns takes it away again; null where this account may not, which is noted
 */
export function smallDisk(place: string, bytes: number): (() => void) | null {
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    console.log('Not tried on a full disk: only root can make a small one.');
    return null;
  }
  return () => execFileSync('umount', [place]);
}
