import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Sets a keeper beside a folder in which an embedded database is, or may come to be, started: it ends the server when this process is gone.
 *
 * @param options.remove whether the folder is deleted too
 * @returns lets the keeper do its work now, and waits until it is done
 */
export function keepDatabase(folder: string, { remove = false } = {}): () => Promise<void> {
  const program = import.meta.url.endsWith('.ts') ? './database-keeper.ts' : './database-keeper.js';
  const script = fileURLToPath(new URL(program, import.meta.url));
  const keeper = spawn(process.execPath, [script, join(folder, KEEPER_NOTE), ...(remove ? [folder] : [])], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  keeper.unref();
  return async () => {
    if (keeper.exitCode !== null) return;
    keeper.ref();
    keeper.stdin.end();
    await once(keeper, 'exit');
  };
}

/** The file that tells the keeper which server to end. */
export const KEEPER_NOTE = 'keeping.json';
