import type { NamedIds } from './domain/named-ids.js';

/** What the ids in the register of exports stand for. Implemented and provided by reports, which stands above this library and is found when needed. */
export abstract class ExportNames {
  /** In the open transaction, by id: those that whoever acts may know. */
  abstract of(ids: NamedIds): Promise<ReadonlyMap<string, string>>;
}
