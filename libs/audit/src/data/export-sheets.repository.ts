import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { ExportedSheet } from '../domain/export.js';

/** Fingerprints of the sheets that were written into exports. They are read only when a file is compared with them. */
@Injectable()
export class ExportSheetsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async keep(exportId: string, sheets: readonly ExportedSheet[]): Promise<void> {
    for (const [at, { name, rowCount, sha256, rows }] of sheets.entries()) {
      await this.database.affected(
        `insert into app.export_sheet (organization_id, export_id, position, name, row_count, sha256, rows) values ($1, $2, $3, $4, $5, $6, $7)`,
        [this.database.tenantId, exportId, at + 1, name, rowCount, sha256, rows],
      );
    }
  }

  /** In the order of the file; none for exports of before fingerprints were kept. */
  of(exportId: string): Promise<ExportedSheet[]> {
    return this.database.rows<ExportedSheet>(
      `select name, row_count as "rowCount", sha256, rows from app.export_sheet where organization_id = $1 and export_id = $2 order by position`,
      [this.database.tenantId, exportId],
    );
  }
}
