import type { Readable, Writable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { FingerprintedFile } from '@app/kernel';

import { type FileKey, pathOf } from './domain/file-key.js';

export interface StoredFile<T> {
  readonly byteCount: number;
  /** Over its bytes, hex. */
  readonly sha256: string;
  /** What whoever filled it says of it. */
  readonly filled: T;
}

export interface OpenedFile {
  readonly stream: Readable;
  readonly byteCount: number;
}

/**
 * Where files are kept: each whole, or not at all.
 *
 * A key has one writer at a time, which the caller sees to. What an earlier one left behind, killed in the middle, goes when the next begins
 * or when the file is removed, so nothing has to look for leftovers.
 */
export abstract class FileStore {
  /**
   * Keeps a file in place of the one that was there, once `fill` has ended it and returned. Nothing of it stays when either fails.
   *
   * @throws what `fill` throws; AppError `storage_full`
   */
  async put<T>(key: FileKey, fill: (file: Writable) => Promise<T>): Promise<StoredFile<T>> {
    const file = new FingerprintedFile();
    // Each failure is met below; without a listener the stream would end the process over one that comes before anybody reads.
    file.on('error', () => undefined);
    const filling = fill(file);
    filling.catch((error: unknown) => file.destroy(asError(error)));
    try {
      await this.receive(pathOf(key), file, filling);
      return { byteCount: file.byteCount, sha256: file.sha256, filled: await filling };
    } catch (error) {
      file.destroy(asError(error));
      // It still reads from its source, which the caller wants to end.
      await filling.catch(() => undefined);
      throw error;
    }
  }

  /** @throws AppError `file_gone` */
  open(key: FileKey): Promise<OpenedFile> {
    return this.read(pathOf(key));
  }

  /** Removes the file and what was left of unfinished ones; one that is not there is removed already. */
  remove(key: FileKey): Promise<void> {
    return this.delete(pathOf(key));
  }

  /** Whether files can be kept at all. @throws StorageObstacle */
  abstract check(): Promise<void>;

  /** @param filled to be waited for before the file is put into place */
  protected abstract receive(path: string, file: Readable, filled: Promise<unknown>): Promise<void>;
  protected abstract read(path: string): Promise<OpenedFile>;
  protected abstract delete(path: string): Promise<void>;
}

function asError(thrown: unknown): Error {
  return isNativeError(thrown) ? thrown : new Error(String(thrown));
}
