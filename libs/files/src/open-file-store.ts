import type { Settings } from '@app/kernel';

import type { FileStore } from './file-store.js';
import { LocalFolder } from './local-folder.js';

/** Where the settings say that files are kept. */
export async function openFileStore({ files }: Pick<Settings, 'files'>): Promise<FileStore> {
  if ('folder' in files) return new LocalFolder(files.folder);
  // Whoever keeps files in a folder does not load Amazon's client.
  const { S3Bucket } = await import('./s3-bucket.js');
  return new S3Bucket(files);
}
