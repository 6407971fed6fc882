/**
 * A process of its own that ends PostgreSQL when its starter is gone, however that ended: an interrupt, a crash, kill -9.
 * It holds the other end of a pipe and does nothing until that closes. Run as `node database-keeper <note> [folder to delete afterwards]`.
 *
 * Stands alone on purpose (no imports of ours): the tests run this file as it is, without a build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the note says, once a server was started. */
export interface Keeping {
  readonly pgCtl: string;
  readonly dataFolder: string;
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

const [note = '', folder] = process.argv.slice(2);

process.stdin.on('error', end).on('end', end).resume();

function end(): void {
  if (existsSync(note)) stopServer(JSON.parse(readFileSync(note, 'utf8')));
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.exit();
}

function stopServer({ pgCtl, dataFolder, account }: Keeping): void {
  if (!existsSync(join(dataFolder, 'postmaster.pid'))) return;
  const stop = (mode: string) =>
    spawnSync(pgCtl, ['stop', '-D', dataFolder, '-m', mode, '-t', '15', '-w'], { ...account, stdio: 'ignore', cwd: dataFolder });
  if (stop('fast').status !== 0) stop('immediate');
}
