import { SETTINGS } from '@app/tenancy';
import { Global, Module } from '@nestjs/common';

import { FileStore } from './file-store.js';
import { openFileStore } from './open-file-store.js';

/** Global, because several contexts keep files. */
@Global()
@Module({
  providers: [{ provide: FileStore, inject: [SETTINGS], useFactory: openFileStore }],
  exports: [FileStore],
})
export class FilesModule {}
