import type { Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Global, Module } from '@nestjs/common';

import { FileStore } from './file-store.js';
import { LocalFolder } from './local-folder.js';

/** Global, because several contexts keep files. */
@Global()
@Module({
  providers: [{ provide: FileStore, inject: [SETTINGS], useFactory: storeOf }],
  exports: [FileStore],
})
export class FilesModule {}

async function storeOf({ files }: Settings): Promise<FileStore> {
  if ('folder' in files) return new LocalFolder(files.folder);
  // Whoever keeps files in a folder does not load Amazon's client.
  const { S3Bucket } = await import('./s3-bucket.js');
  return new S3Bucket(files);
}
