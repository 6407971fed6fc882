import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Download, ExportRegister, type WrittenExport } from '@app/audit';
import type { Clock, Language } from '@app/kernel';
import { BookFingerprint, CountedRows, csvStream, type SheetColumn, type SheetRow, WorkbookWriter } from '@app/spreadsheets';
import { CLOCK, type MemberActor, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { SuppliersRepository } from './data/suppliers.repository.js';
import type { InformationClass } from './domain/information-class.js';
import { LIST_SHEET } from './domain/sheet/column-notes.js';
import { withOwnApostrophe } from './domain/sheet/csv-guard.js';
import { COLUMNS, writeCell } from './domain/sheet/sheet-columns.js';
import { type SheetKey, valuesOf } from './domain/sheet/sheet-values.js';
import { columnsWithout, withheldHeading } from './domain/sheet/withheld-columns.js';
import type { ExportFormat } from './domain/supplier-export.js';
import type { SupplierFilter } from './domain/supplier-filter.js';
import { InformationClassesService } from './information-classes.service.js';
import { insistOnSeen, withheldFrom } from './seen-by.js';
import { supplierTemplate } from './supplier-template.js';

export interface ExportWish {
  readonly filter: SupplierFilter;
  readonly format: ExportFormat;
  readonly language: Language;
}

/** Hands out the supplier list, filled or empty, in the form in which it can be taken in. */
@Injectable()
export class SupplierExportsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly suppliers: SuppliersRepository,
    private readonly classes: InformationClassesService,
    private readonly register: ExportRegister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An empty list to fill in. */
  async template(language: Language): Promise<Buffer> {
    return supplierTemplate(language, await this.classes.list(), this.clock.now());
  }

  /**
   * The suppliers of a filter by code, as a file that begins at once and ends with the last supplier of one unchanging picture.
   *
   * @throws AppError `supplier_filter_withheld`
   */
  async export(member: MemberActor, { filter, format, language }: ExportWish): Promise<Download> {
    insistOnSeen(member, filter);
    const kind = format === 'csv' ? 'suppliers_csv' : 'supplier_workbook';
    const wish = { kind, subject: { type: 'organization', id: member.tenantId }, filters: { ...filter }, language } as const;
    return this.register.open(member, wish, (file) => this.write(file, { filter, format, language }));
  }

  private async write(file: Writable, { filter, format, language }: ExportWish): Promise<WrittenExport> {
    const classes = await this.classes.list();
    const withheld = withheldFrom(this.database.actor);
    const keys = columnsWithout(withheld);
    const columns = columnsIn(language, keys, withheldHeading(withheld, language));
    const rows = this.rows({ filter, language, format }, keys, classes);
    if (format === 'csv') {
      const counted = new CountedRows(rows);
      const fingerprint = new BookFingerprint();
      await pipeline(csvStream(columns, counted, { byteOrderMark: true, fingerprint }), file);
      return { rowCount: counted.count, sheets: fingerprint.sheets() };
    }

    // No cell holds a moment, so the zone has nothing to show.
    const workbook = new WorkbookWriter(file, { timeZone: 'UTC', creator: 'Enjuku', created: this.clock.now() });
    await workbook.addSheet({ name: LIST_SHEET[language], columns }, rows);
    return { sha256: await workbook.end(), rowCount: workbook.rowCount, sheets: workbook.sheets };
  }

  private async *rows(
    { filter, language, format }: ExportWish,
    keys: readonly SheetKey[],
    classes: readonly InformationClass[],
  ): AsyncGenerator<SheetRow> {
    for await (const suppliers of this.suppliers.each(filter)) {
      for (const supplier of suppliers) {
        const values = valuesOf(supplier);
        const cells = keys.map((key) => [key, writeCell(key, values[key], language, classes)] as const);
        yield Object.fromEntries(format === 'csv' ? cells.map(([key, text]) => [key, withOwnApostrophe(text)]) : cells);
      }
    }
  }
}

function columnsIn(language: Language, keys: readonly SheetKey[], lastHeading: string | null): SheetColumn[] {
  const columns = keys.map(
    (key): SheetColumn => ({
      key,
      header: COLUMNS[key][language],
      kind: key === 'contractBegins' || key === 'contractEnds' ? 'date' : 'text',
      width: COLUMNS[key].width,
      wrap: key === 'note',
    }),
  );
  return lastHeading === null ? columns : [...columns, { key: 'withheld', header: lastHeading, kind: 'text', width: 60 }];
}
