import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildWeb } from './build-web.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Written when a build has succeeded; older than a source means stale. */
const STAMP = join(ROOT, 'dist', '.built');
const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'bench',
  'nest-cli.json',
  'openapi.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
/** `generated`: made by the build itself. */
const NOT_SOURCES = new Set(['node_modules', 'dist', 'generated']);

/** Compiles all apps, libraries and migrations into one `dist/`, the pages of the web app into `dist/web`. Returns whether that went well. */
export async function build() {
  rmSync(STAMP, { force: true });
  const nest = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0 || !(await buildWeb())) return false;
  writeFileSync(STAMP, '');
  return true;
}

/** Whether a source, or a folder (something in it was added or removed), is newer than the build. An installation without sources is never stale. */
export function isStale() {
  if (!existsSync(join(ROOT, 'apps'))) return false;
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((name) => newestIn(join(ROOT, name)) > built);
}

function newestIn(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.endsWith('spec.ts') ? 0 : stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !NOT_SOURCES.has(name));
  return Math.max(stat.mtimeMs, ...names.map((name) => newestIn(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1;
