import { newId } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { CheckedRow } from '../domain/sheet/check-row.js';
import type { RowChange, RowOutcome } from '../domain/sheet/judge-row.js';
import type { RowProblem } from '../domain/sheet/read-row.js';
import type { ImportCounts, SupplierImport } from '../domain/supplier-import.js';

export interface ImportRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly code: string | null;
  readonly name: string | null;
  readonly problems: readonly RowProblem[];
  readonly changes: readonly RowChange[];
}

const IMPORT = `id, file_name as "fileName", state, row_count as "rowCount", create_count as "createCount", update_count as "updateCount",
  unchanged_count as "unchangedCount", problem_count as "problemCount", created_at as "createdAt", applied_at as "appliedAt"`;

/** Days after which a checked file that nobody confirmed is forgotten: it holds names and addresses. */
const PATIENCE_DAYS = 7;

/** Uploaded lists, checked and waiting. */
@Injectable()
export class SupplierImportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async insert(id: string, fileName: string, rowCount: number): Promise<void> {
    await this.database.affected(
      `insert into app.supplier_import (buyer_id, id, file_name, row_count, create_count, update_count, unchanged_count, problem_count, created_by)
       values ($1, $2, $3, $4, 0, 0, 0, 0, $5)`,
      [this.database.tenantId, id, fileName, rowCount, this.database.member.userId],
    );
  }

  /** Ids that a row will need are given now, so that taking it over is one plain pass over the rows. */
  async insertRows(id: string, rows: readonly CheckedRow[]): Promise<void> {
    const recordset = rows.map(({ rowNumber, outcome, code, name, problems, changes, values, relationshipId, seen }) => ({
      row_number: rowNumber,
      outcome,
      code,
      name,
      problems,
      content: {
        known: relationshipId,
        seen,
        values,
        changes,
        ...(outcome === 'create' && { relationshipId: newId(), supplierId: newId(), contactId: newId() }),
        ...(outcome === 'update' && { relationshipId, contactId: newId() }),
      },
    }));
    await this.database.affected(
      `insert into app.supplier_import_row (buyer_id, import_id, row_number, outcome, code, name, content, problems)
       select $1, $2, r.row_number, r.outcome, r.code, r.name, r.content, r.problems
       from jsonb_to_recordset($3::jsonb) as r (row_number int, outcome text, code text, name text, content jsonb, problems jsonb)`,
      [this.database.tenantId, id, JSON.stringify(recordset)],
    );
  }

  async setCounts(id: string, { createCount, updateCount, unchangedCount, problemCount }: ImportCounts): Promise<void> {
    await this.database.affected(
      `update app.supplier_import set create_count = $3, update_count = $4, unchanged_count = $5, problem_count = $6 where buyer_id = $1 and id = $2`,
      [this.database.tenantId, id, createCount, updateCount, unchangedCount, problemCount],
    );
  }

  find(id: string): Promise<SupplierImport | null> {
    return this.database.row<SupplierImport>(`select ${IMPORT} from app.supplier_import where buyer_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
    ]);
  }

  /** At most `count` rows after row number `after`. */
  rows(id: string, outcome: RowOutcome | null, after: number, count: number): Promise<ImportRow[]> {
    return this.database.rows<ImportRow>(
      `select row_number as "rowNumber", outcome, code, name, problems, content -> 'changes' as changes
       from app.supplier_import_row
       where buyer_id = $1 and import_id = $2 and row_number > $3 and ($4::text is null or outcome = $4) order by row_number limit $5`,
      [this.database.tenantId, id, after, outcome, count],
    );
  }

  /** Counts the rows anew, since some may have become problems meanwhile, and closes the import. */
  async finish(id: string): Promise<SupplierImport> {
    const finished = await this.database.row<SupplierImport>(
      `update app.supplier_import set state = 'applied', applied_at = now(), create_count = n.created, update_count = n.updated,
         unchanged_count = n.unchanged, problem_count = n.problems
       from (select count(*) filter (where outcome = 'create') as created, count(*) filter (where outcome = 'update') as updated,
           count(*) filter (where outcome = 'unchanged') as unchanged, count(*) filter (where outcome = 'problem') as problems
         from app.supplier_import_row where buyer_id = $1 and import_id = $2) n
       where buyer_id = $1 and id = $2 returning ${IMPORT}`,
      [this.database.tenantId, id],
    );
    if (!finished) throw new Error(`Import ${id} is gone although it was held.`);
    return finished;
  }

  async discard(id: string): Promise<void> {
    const parameters = [this.database.tenantId, id];
    await this.database.affected(`update app.supplier_import set state = 'discarded' where buyer_id = $1 and id = $2`, parameters);
    await this.database.affected(`delete from app.supplier_import_row where buyer_id = $1 and import_id = $2`, parameters);
  }

  async forgetUnconfirmed(): Promise<void> {
    await this.database.affected(
      `delete from app.supplier_import where buyer_id = $1 and state = 'checked' and created_at < now() - make_interval(days => $2)`,
      [this.database.tenantId, PATIENCE_DAYS],
    );
  }
}
