import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the reading process may do, in words of Node's permission model: read its own code and packages, and nothing else. It may write no
 * file, start no process and load no add-on; so even a hole in a parser would find no settings, no evidence and no keys to take.
 */
export function permissions(): readonly string[] {
  const library = fileURLToPath(new URL('../', import.meta.url));
  const packages = ancestors(library).flatMap((folder) => [join(folder, 'package.json'), ...packageFolders(folder)]);
  return ['--permission', ...[library, ...packages].map((path) => `--allow-fs-read=${path}`)];
}

/** Node looks for packages in every folder above; a link is allowed under both of its names. */
function packageFolders(folder: string): string[] {
  const packages = join(folder, 'node_modules');
  return existsSync(packages) ? [...new Set([packages, realpathSync(packages)])].map((path) => join(path, '/')) : [];
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
