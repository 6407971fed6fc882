import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { DatedExport } from '../domain/export.js';

/** A file that was written to its end, as it can be found again. One of before it was noted when its data was read says when it was asked for. */
export interface KnownExport extends DatedExport {
  readonly sha256: string;
  readonly requestedBy: string;
  readonly requestedById: string;
}

/** What is known of a file of which nobody says which export it is. */
export interface ExportTraces {
  readonly ids: readonly string[];
  /** Of the file's bytes, of its values, of its sheets. */
  readonly hashes: readonly string[];
  readonly fileName: string;
}

/**
 * Exports that hold a sheet of these values. `$5` asked for an export itself, else it has no other sheet; null: somebody from whom no sheet is
 * kept. To be recognized by one sheet of several would tell that a guess at this one is right.
 */
const WITH_SHEET = `select s.export_id from app.export_sheet s
  where s.organization_id = $1 and s.sha256 = any ($3::text[]) and ($5::uuid is null
    or not exists (select from app.export_sheet o where o.organization_id = $1 and o.export_id = s.export_id and o.position <> s.position)
    or exists (select from app.export x where x.organization_id = $1 and x.id = s.export_id and x.requested_by = $5))`;

/** Finds exports of this organization by what a file tells of itself. */
@Injectable()
export class KnownExportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * The likeliest first: whose id stands in the file, whose values it has, after which it is named.
   *
   * @param outsider who may not know what is in the exports of others; null: somebody who may
   */
  async matching({ ids, hashes, fileName }: ExportTraces, outsider: string | null): Promise<KnownExport | null> {
    return this.database.row<KnownExport>(
      `select id, kind, jsonb_build_object('type', subject_type, 'id', subject_id) as subject, filters, language, file_name as "fileName", sha256,
         requested_by_name as "requestedBy", requested_by as "requestedById", requested_at as "requestedAt",
         coalesce(exported_at, requested_at) as "exportedAt"
       from app.export e
       where organization_id = $1 and sha256 is not null and (
         id = any ($2::uuid[]) or file_name = $4 or sha256 = any ($3::text[])
         or id = any (array(${WITH_SHEET}))
       )
       order by array_position($2::uuid[], id) desc nulls last,
         (sha256 = any ($3::text[]) or exists (${WITH_SHEET} and s.export_id = e.id)) desc,
         (file_name = $4) desc, requested_at desc, id desc
       limit 1`,
      [this.database.tenantId, ids, hashes, fileName, outsider],
    );
  }
}
