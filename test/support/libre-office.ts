import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const isInstalled = spawnSync('soffice', ['--version']).status === 0;

/** For tests in which LibreOffice opens what we wrote. Where it is not installed they are skipped, and named at the end of the run: `apt-get install libreoffice-calc`. */
export const itWithLibreOffice: typeof it | typeof it.skip = isInstalled ? it : it.skip;

/** What LibreOffice makes of a file when it opens it and saves it as `format`. */
export async function savedByLibreOffice(file: Buffer, format: 'xlsx' | 'pdf', name = 'book.xlsx'): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'enjuku-office-'));
  try {
    await writeFile(join(folder, name), file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'saved'), join(folder, name)]);
    return await readFile(join(folder, 'saved', name.replace(/\.\w+$/, `.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
