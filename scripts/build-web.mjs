import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { firstLoadOf } from './first-load.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'apps', 'web');
const BUILT = join(ROOT, 'dist', 'web');
/** Fonts are compressed already; the page gets a nonce into each answer. */
const COMPRESSIBLE = /\.(js|css|svg|txt)$/;

/** Makes the client of the API from its description. */
export async function generateClient() {
  const { createClient } = await import('@hey-api/openapi-ts');
  const { clientOf } = await import('../apps/web/client.config.ts');
  await createClient(clientOf(WEB));
}

/** Builds the pages and lays a compressed copy beside each file. Returns whether that went well. */
export async function buildWeb() {
  // Whoever builds: tests have another one, under which React would come with all its checks.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  try {
    await generateClient();
    await build({ configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  for (const path of filesIn(BUILT).filter((path) => COMPRESSIBLE.test(path))) {
    const content = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  const { bytes, most } = firstLoadOf(BUILT);
  if (bytes <= most) return true;
  console.error(`The first load of the answering page takes ${kilobytes(bytes)} of compressed script; ${kilobytes(most)} are allowed.`);
  return false;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a source of the pages is newer than their build. */
function isStale() {
  const built = statSync(join(BUILT, 'index.html'), { throwIfNoEntry: false });
  const sources = [
    ...filesIn(WEB).filter((path) => !path.includes('generated')),
    join(ROOT, 'openapi.json'),
    join(ROOT, 'package-lock.json'),
  ];
  return !built || sources.some((path) => statSync(path).mtimeMs > built.mtimeMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--client')) await generateClient();
  else if (process.argv.includes('--if-stale') && !isStale()) process.exitCode = 0;
  else process.exitCode = (await buildWeb()) ? 0 : 1;
}
