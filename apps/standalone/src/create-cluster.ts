import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.js';
import type { Cluster } from './cluster.js';

/**
 * Makes an empty cluster, in UTF-8 with PostgreSQL's own C.UTF-8 rules, so that it sorts alike on every machine.
 * It is made beside its place and moved there, so that an interruption never leaves half a cluster; what one left of a draft is cleared.
 *
 * @throws CannotStart when initdb refuses
 */
export async function createCluster(folder: string, password: string, { programs, account, dataFolder }: Cluster): Promise<void> {
  const draft = join(folder, '.postgres-draft');
  const passwordFile = `${draft}.password`;
  const clear = () => {
    for (const path of [draft, passwordFile]) rmSync(path, { recursive: true, force: true });
  };
  clear();
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    mkdirSync(draft, { mode: 0o700 });
    if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
    await promisify(execFile)(programs.initdb, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...FLAGS], {
      ...account,
      cwd: draft,
      env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: 'C' },
    });
    renameSync(draft, dataFolder);
  } catch (error) {
    throw new CannotStart(`The built-in PostgreSQL could not make its data folder in ${folder}: ${reasonOf(error)}.`);
  } finally {
    clear();
  }
}

const FLAGS = [
  '--username=postgres',
  '--auth-host=scram-sha-256',
  '--auth-local=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

function reasonOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : String(error);
  const lines = text.trim().split('\n');
  return (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? text).replace(/^initdb: error: /, '');
}
