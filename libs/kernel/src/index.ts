export { AppError, type Details, type ErrorKind, fill, type Language, type Sentence } from './app-error.js';
export { type Clock, dayIn, endOfDay, isTimeZone, systemClock } from './clock.js';
export { CATALOGUE_ID, isId, newId } from './ids.js';
export { type MigrationSettings, readMigrationSettings } from './migration-settings.js';
export { type CursorKey, decodeCursor, encodeCursor, type Page, pageOf } from './pages.js';
export { type Refusal, refusals } from './refusals.js';
export type { Environment, Reading } from './setting-reader.js';
export { isLoopback, readSettings, type Settings } from './settings.js';
