import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { until } from '../../support/until.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SECONDS = 180;

/** The folder of the built pages. What is stale is built first, by one test file while the others wait. */
export async function builtPages(): Promise<string> {
  await inTurn(join(tmpdir(), `enjuku-building-${Buffer.from(ROOT).toString('hex').slice(-24)}`), () =>
    run('scripts/build-web.mjs', '--if-stale'),
  );
  return join(ROOT, 'dist', 'web');
}

async function inTurn(lock: string, work: () => Promise<void>): Promise<void> {
  let handle: number | null = null;
  await until(() => {
    try {
      handle = openSync(lock, 'wx');
    } catch {
      // A file that its maker could not remove does not hold up the next run.
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > SECONDS * 1000) rmSync(lock, { force: true });
    }
    return handle !== null;
  }, SECONDS);
  try {
    await work();
  } finally {
    if (handle !== null) closeSync(handle);
    rmSync(lock, { force: true });
  }
}

function run(...command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command.join(' ')}: ${Buffer.concat(said)}`))));
  });
}
