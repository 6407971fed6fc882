import { execFileSync } from 'node:child_process';
import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** The account of this machine that PostgreSQL runs under. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, which is made if missing; anybody else runs it as themselves (null).
 *
 * @throws CannotStart when the account is missing and cannot be made
 */
export function serverAccount(): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  return lookUp() ?? create();
}

function lookUp(): ServerAccount | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, NAME], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function create(): ServerAccount {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], { stdio: 'ignore' });
  } catch {
    // Answered below: what counts is whether it is there now.
  }
  const account = lookUp();
  if (account) return account;
  throw new CannotStart(
    `PostgreSQL does not run as root, and the account "${NAME}" could not be made: create it (useradd ${NAME}), or start as an ordinary user.`,
  );
}

/**
 * Root may enter every folder, the account it lends may not: /root and folders made by `mktemp -d` are closed to it.
 *
 * @throws CannotStart naming the folder that is closed
 */
export function assertReachable(path: string, account: ServerAccount | null): void {
  if (!account) return;
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if (!mayEnter(statSync(folder), account)) {
      throw new CannotStart(
        `PostgreSQL runs under the account "${NAME}", to which ${folder} is closed: move the project or DATA_DIR elsewhere, open that folder (chmod o+x), or start as an ordinary user.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}

function mayEnter(folder: Stats, account: ServerAccount): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
