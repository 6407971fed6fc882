import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Compressed script that a person on a slow line waits for before the first question stands there (bytes). */
const MOST_BYTES = 250_000;
/** The answering page is a page behind the entry; the texts come in the language of the page. */
const ENTRY = 'index.html';
const ANSWERING = 'src/pages/answering.tsx';
const LANGUAGES = ['src/messages/ja/index.ts', 'src/messages/en/index.ts'];

/**
 * How much script the first load of the answering page takes, in the larger language.
 *
 * @param {string} built the folder with the built pages and their `.br` copies
 */
export function firstLoadOf(built) {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
  const sizes = LANGUAGES.map((language) => {
    const scripts = new Set([ENTRY, ANSWERING, language].flatMap((chunk) => scriptsOf(manifest, chunk)));
    return [...scripts].reduce((sum, file) => sum + statSync(join(built, `${file}.br`)).size, 0);
  });
  return { bytes: Math.max(...sizes), most: MOST_BYTES };
}

/** A chunk and everything that it imports before it runs. */
function scriptsOf(manifest, chunk, seen = new Set()) {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  const { file, imports = [] } = manifest[chunk] ?? {};
  if (!file) throw new Error(`The build has no ${chunk}: say in first-load.mjs what the answering page consists of now.`);
  return [file, ...imports.flatMap((name) => scriptsOf(manifest, name, seen))];
}
