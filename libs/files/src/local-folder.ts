import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { refuse } from './domain/problems.js';
import { FileStore, type OpenedFile } from './file-store.js';
import { StorageObstacle } from './storage-obstacle.js';

const UNFINISHED = '.part';
/** No space, or no more of what one account may have. */
const FULL = ['ENOSPC', 'EDQUOT'];

/** Files in a folder that all processes share. */
export class LocalFolder extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  override async check(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await access(this.folder, constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new StorageObstacle(
        `Files cannot be kept in ${this.folder} (${codeOf(error)}): let this account read and write there, or put DATA_DIR right.`,
      );
    }
  }

  /** Written beside its place under a passing name, flushed, then renamed: whoever looks sees the old file or the new one, also after a power cut. */
  protected override async receive(path: string, file: Readable, filled: Promise<unknown>): Promise<void> {
    const place = join(this.folder, path);
    const passing = `${place}.${randomUUID()}${UNFINISHED}`;
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await this.removeUnfinished(place);
      await pipeline(file, createWriteStream(passing, { flags: 'wx', mode: 0o600, flush: true }));
      await filled;
      await rename(passing, place);
      await flushFolder(dirname(place));
    } catch (error) {
      await rm(passing, { force: true });
      throw FULL.includes(codeOf(error) ?? '') ? refuse('storage_full') : error;
    }
  }

  protected override async read(path: string): Promise<OpenedFile> {
    try {
      const handle = await open(join(this.folder, path));
      const { size } = await handle.stat();
      return { stream: handle.createReadStream(), byteCount: size };
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? refuse('file_gone') : error;
    }
  }

  protected override async delete(path: string): Promise<void> {
    const place = join(this.folder, path);
    await rm(place, { force: true });
    await this.removeUnfinished(place);
  }

  private async removeUnfinished(place: string): Promise<void> {
    const names = await readdir(dirname(place)).catch(() => []);
    const unfinished = names.filter((name) => name.startsWith(`${basename(place)}.`) && name.endsWith(UNFINISHED));
    for (const name of unfinished) await rm(join(dirname(place), name), { force: true });
  }
}

/** A renamed file is in the folder for good only when the folder itself was written. Windows does it by itself, and opens no folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
