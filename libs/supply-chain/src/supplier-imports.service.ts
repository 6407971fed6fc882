import { AuditTrail } from '@app/audit';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Changes } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import { type ImportRow, SupplierImportsRepository } from './data/supplier-imports.repository.js';
import { SupplierRecordsRepository } from './data/supplier-records.repository.js';
import { refuse } from './domain/problems.js';
import type { RowOutcome } from './domain/sheet/judge-row.js';
import type { AppliedRows, SupplierImport } from './domain/supplier-import.js';
import { ImportTakeover } from './import-takeover.service.js';

/** What becomes of an uploaded list after it was checked (ImportChecksService). */
@Injectable()
export class SupplierImportsService {
  constructor(
    private readonly imports: SupplierImportsRepository,
    private readonly records: SupplierRecordsRepository,
    private readonly takeover: ImportTakeover,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
  ) {}

  /** @throws AppError `import_not_found` */
  async find(id: string): Promise<SupplierImport> {
    const found = await this.imports.find(id);
    if (!found) throw refuse('import_not_found');
    return found;
  }

  /** The rows in the order of the file. */
  async rows(id: string, outcome: RowOutcome | null, cursor: string | null, limit: number): Promise<Page<ImportRow>> {
    await this.find(id);
    const rows = await this.imports.rows(id, outcome, cursor === null ? 0 : rowIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ rowNumber }) => [rowNumber]);
  }

  /**
   * Takes over what was shown: all of it or nothing. Doing it again changes nothing and says the same.
   *
   * @param wanted `all` is refused while a row has problems or no longer holds; `good` leaves those rows out
   * @throws AppError `import_has_problems`, `import_outdated`, `import_discarded`
   */
  async apply(id: string, wanted: AppliedRows): Promise<SupplierImport> {
    await this.records.hold();
    const checked = await this.find(id);
    if (checked.state === 'discarded') throw refuse('import_discarded');
    if (checked.state === 'applied') return checked;
    if (wanted === 'all' && checked.problemCount > 0) throw refuse('import_has_problems', { count: checked.problemCount });
    const outdated = await this.takeover.dropOutdated(id);
    if (wanted === 'all' && outdated > 0) throw refuse('import_outdated', { count: outdated });

    await this.takeover.takeOver(id);
    const applied = await this.imports.finish(id);
    const { fileName, createCount, updateCount, problemCount } = applied;
    const details = { fileName, created: createCount, updated: updateCount, leftOut: problemCount };
    await this.changes.announce(`supplier-import:${id}`);
    this.trail.record('supplier_import.applied', { type: 'supplier_import', id }, details);
    return applied;
  }

  /** Forgets the rows of a list that is not wanted. Doing it again changes nothing. */
  async discard(id: string): Promise<void> {
    await this.records.hold();
    const { state, fileName } = await this.find(id);
    if (state === 'applied') throw refuse('import_already_applied');
    if (state === 'discarded') return;
    await this.imports.discard(id);
    await this.changes.announce(`supplier-import:${id}`);
    this.trail.record('supplier_import.discarded', { type: 'supplier_import', id }, { fileName });
  }
}

/** @throws AppError `cursor_invalid` */
function rowIn(cursor: string): number {
  const [row] = decodeCursor(cursor, ['integer']);
  return row;
}
