import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LANDMARK = join('content', 'question-set.json');

/**
 * Reads one file of the product's own content. The folder `content/` stands at the top of the project, or beside a build of it,
 * so it is looked for upwards from here.
 *
 * @throws Error when there is no such folder: the installation is not complete
 */
export function readContent<T>(fileName: string): T {
  return JSON.parse(readFileSync(join(contentFolder(), fileName), 'utf8'));
}

function contentFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, LANDMARK))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The built-in content is missing: there is no folder content/ with question-set.json.');
    folder = above;
  }
  return join(folder, 'content');
}
