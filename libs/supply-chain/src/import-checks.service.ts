import { newId } from '@app/kernel';
import { type ColumnSpec, matchColumns, readTable, type Table } from '@app/spreadsheets';
import { type MemberActor, TenantDatabase, type UploadedFile } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { SupplierImportsRepository } from './data/supplier-imports.repository.js';
import { SuppliersRepository } from './data/suppliers.repository.js';
import { refuse } from './domain/problems.js';
import { checkRow } from './domain/sheet/check-row.js';
import { withoutGuard } from './domain/sheet/csv-guard.js';
import type { KnownSupplier } from './domain/sheet/judge-row.js';
import { type ColumnPlaces, codeOf } from './domain/sheet/read-row.js';
import { repeatedCodes } from './domain/sheet/repeated-codes.js';
import { COLUMNS, REQUIRED, SHEET_KEYS } from './domain/sheet/sheet-columns.js';
import { type SheetKey, valuesOf } from './domain/sheet/sheet-values.js';
import { countRows, NO_ROWS } from './domain/supplier-import.js';
import { SupplierChecks } from './supplier-checks.service.js';

export interface CheckedFile {
  readonly importId: string;
  /** Headings that mean nothing here; their columns were not read. */
  readonly ignoredHeadings: readonly string[];
}

const MOST_BYTES = 10 * 1024 * 1024;
/** Rows checked at a time: a few dozen milliseconds, then others have their turn. */
const ROWS_AT_ONCE = 1_000;
const LONGEST_NAME = 200;

const SPECS: readonly ColumnSpec<SheetKey>[] = SHEET_KEYS.map((key) => ({
  key,
  headers: [COLUMNS[key].ja, COLUMNS[key].en, ...(COLUMNS[key].also ?? [])],
  required: key === REQUIRED,
}));

/** Reads an uploaded list and says, row by row, what taking it over would do. Suppliers are not touched. */
@Injectable()
export class ImportChecksService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly imports: SupplierImportsRepository,
    private readonly suppliers: SuppliersRepository,
    private readonly checks: SupplierChecks,
  ) {}

  /**
   * Outside of any transaction: the file is read before one is opened.
   *
   * @throws AppError for a file that is none, is hostile or too large (see @app/spreadsheets); `import_columns`, `import_empty`
   */
  async check(actor: MemberActor, { name, bytes }: UploadedFile): Promise<CheckedFile> {
    const table = await readTable(bytes, { fileName: name, limits: { bytes: MOST_BYTES }, who: actor.tenantId });
    const { at, problems, ignored } = matchColumns(table.header, SPECS);
    if (problems.length > 0) {
      const reasons = {
        ja: problems.map(({ sentence }) => sentence.ja).join(''),
        en: problems.map(({ sentence }) => sentence.en).join(' '),
      };
      throw refuse('import_columns', { reasons, problems }, 'file');
    }
    if (table.rows.length === 0) throw refuse('import_empty', {}, 'file');
    const importId = await this.database.as(actor, () => this.keep(name, table, at));
    return { importId, ignoredHeadings: ignored };
  }

  private async keep(fileName: string, { kind, rows: asRead }: Table, places: ColumnPlaces): Promise<string> {
    const rows = kind === 'csv' ? asRead.map(({ row, cells }) => ({ row, cells: cells.map(withoutGuard) })) : asRead;
    const surroundings = { places, ...(await this.checks.importContext()), sameCode: repeatedCodes(rows, places) };
    const importId = newId();
    await this.imports.forgetUnconfirmed();
    await this.imports.insert(importId, shownName(fileName), rows.length);
    let counts = NO_ROWS;
    for (let begin = 0; begin < rows.length; begin += ROWS_AT_ONCE) {
      const batch = rows.slice(begin, begin + ROWS_AT_ONCE);
      const known = await this.knownByCode(batch.map(({ cells }) => codeOf(cells, places)));
      const checked = batch.map((row) => checkRow(row, { ...surroundings, known }));
      await this.imports.insertRows(importId, checked);
      counts = countRows(checked, counts);
    }
    await this.imports.setCounts(importId, counts);
    return importId;
  }

  private async knownByCode(codes: readonly string[]): Promise<ReadonlyMap<string, KnownSupplier>> {
    const suppliers = await this.suppliers.byCodes(codes);
    return new Map(
      suppliers.map((supplier) => [supplier.code, { relationshipId: supplier.id, version: supplier.version, values: valuesOf(supplier) }]),
    );
  }
}

/** The file's name as it is shown, without a path and without characters that cannot be seen. */
function shownName(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .slice(-LONGEST_NAME)
    .toWellFormed();
}
