export type { FileKey } from './domain/file-key.js';
export { FileStore, type OpenedFile, type StoredFile } from './file-store.js';
export { FilesModule } from './files.module.js';
export { openFileStore } from './open-file-store.js';
export { StorageObstacle } from './storage-obstacle.js';
