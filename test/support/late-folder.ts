import type { Writable } from 'node:stream';
import type { FileKey, StoredFile } from '@app/files';

import { refuse } from '../../libs/files/src/domain/problems.js';
import { LocalFolder } from '../../libs/files/src/local-folder.js';

/** Keeps files as the product does, and comes back from keeping one only when it is told to: a worker that is slow after its last row. */
export class LateFolder extends LocalFolder {
  private readonly kept = Promise.withResolvers<void>();
  private readonly told = Promise.withResolvers<void>();

  /** Resolved once a file is in its place. */
  get waits(): Promise<void> {
    return this.kept.promise;
  }

  override async put<T>(key: FileKey, fill: (file: Writable) => Promise<T>): Promise<StoredFile<T>> {
    const stored = await super.put(key, fill);
    this.kept.resolve();
    await this.told.promise;
    return stored;
  }

  goOn(): void {
    this.told.resolve();
  }

  /** As if there had been no room for it. */
  refuse(): void {
    this.told.reject(refuse('storage_full'));
  }
}
