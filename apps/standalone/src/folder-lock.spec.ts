import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeFolder } from './folder-lock.js';

describe('taking a data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'enjuku-lock-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A process that takes the folder as another start would, and lives until it is told to end. */
  async function otherHolder() {
    const program = `
      const { takeFolder } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)});
      takeFolder(${JSON.stringify(folder)});
      console.log('taken');
      setInterval(() => {}, 1000);`;
    const hook = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => next(name.startsWith('./') ? name.replace(/\\.js$/, '.ts') : name, context) });`;
    const child = spawn(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(hook)}`,
      '--input-type=module',
      '-e',
      program,
    ]);
    await once(child.stdout, 'data');
    return child;
  }

  it('is refused while another process that lives holds it', async () => {
    const other = await otherHolder();

    expect(() => takeFolder(folder)).toThrow(`already runs in ${folder} (process ${other.pid})`);

    other.kill('SIGKILL');
    await once(other, 'exit');
  });

  it('succeeds after the holder was killed', async () => {
    const other = await otherHolder();
    other.kill('SIGKILL');
    await once(other, 'exit');

    expect(() => takeFolder(folder)).not.toThrow();
  });

  it('succeeds when a later process carries the number of the one that held it', () => {
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.ppid, began: '1' }));

    expect(() => takeFolder(folder)).not.toThrow();
  });

  it('ends when it is given back', () => {
    takeFolder(folder)();

    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });
});
