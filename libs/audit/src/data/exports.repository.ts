import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BegunExport, DatedExport, WrittenExport } from '../domain/export.js';
import type { ExportState } from '../domain/kept-export.js';

/** One file that left the house, or is to, as auditors read it. */
export interface RegisteredExport extends BegunExport {
  readonly state: ExportState;
  readonly kept: boolean;
  readonly wantsMail: boolean;
  /** When its data was read, by the attempt that counts; null: not yet, or it is of before this was noted. */
  readonly exportedAt: Date | null;
  /** Which attempt the file is of that can be taken; null: none, or all attempts had one place when it was written. */
  readonly fileAttempt: number | null;
  readonly rowsWritten: number | null;
  readonly rowsToCome: number | null;
  /** Code of a refusal; null where it did not break off, or by a fault of ours. */
  readonly failure: string | null;
  readonly expiresAt: Date | null;
  readonly sha256: string | null;
  readonly rowCount: number | null;
  readonly byteCount: number | null;
  readonly requestedBy: string;
  readonly requestedById: string;
  readonly finishedAt: Date | null;
  /** The newest first, twenty at most. */
  readonly downloads: readonly { readonly by: string; readonly at: string }[];
  readonly downloadCount: number;
}

/** Held by the transaction that writes a file: with the process or its connection, the lock goes as well. */
const WRITER = (id: string) => `hashtextextended('export ' || ${id}, 0)`;
/** From the entry in the register until the writing has begun. */
const BEGINNING_MILLISECONDS = 10_000;
/**
 * What was begun for a reader and is written by nobody any more has broken off, even if nobody was left to say so: its process was killed.
 * What is kept begins again. It has expired when its time is over, whether or not anybody has removed the file yet.
 */
const STATE = `case when state = 'running' and not kept and requested_at < $2 and pg_try_advisory_xact_lock_shared(${WRITER('id::text')})
  then 'broken' when state = 'finished' and expires_at <= now() then 'expired' else state end`;
const DOWNLOADS = `from app.export_download d where d.organization_id = e.organization_id and d.export_id = e.id`;

/** `$1` the organization, `$2` before when what is being written must have begun. */
const ENTRY = `select id, kind, jsonb_build_object('type', subject_type, 'id', subject_id) as subject, filters, language, file_name as "fileName",
  ${STATE} as state, kept, wants_mail as "wantsMail", rows_written::float8 as "rowsWritten", rows_to_come::float8 as "rowsToCome", failure,
  expires_at as "expiresAt", sha256, row_count::float8 as "rowCount", byte_count::float8 as "byteCount", requested_by_name as "requestedBy",
  requested_by as "requestedById", requested_at as "requestedAt", exported_at as "exportedAt", file_attempt as "fileAttempt", finished_at as "finishedAt",
  (select coalesce(json_agg(json_build_object('by', taken_by_name, 'at', taken_at) order by taken_at desc), '[]')
   from (select d.taken_by_name, d.taken_at ${DOWNLOADS} order by d.taken_at desc limit 20) newest) as downloads,
  (select count(*)::int ${DOWNLOADS}) as "downloadCount"
  from app.export e where organization_id = $1`;

export interface NewestExport {
  readonly requestedAt: string;
  readonly id: string;
}

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async begin({ id, kind, subject, filters, language, fileName, requestedAt }: BegunExport): Promise<void> {
    const { tenantId, userId, name } = this.database.member;
    await this.database.affected(
      `insert into app.export (organization_id, id, kind, subject_type, subject_id, filters, language, file_name, requested_by, requested_by_name,
         requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [tenantId, id, kind, subject.type, subject.id, JSON.stringify(filters), language, fileName, userId, name, requestedAt],
    );
  }

  /** Shows until the end of the transaction that the file is being written. */
  async hold(id: string): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(${WRITER('$1::text')})`, [id]);
  }

  /** The same, where somebody else may be writing it: false then. */
  async tryHold(id: string): Promise<boolean> {
    const held = await this.database.row<{ held: boolean }>(`select pg_try_advisory_xact_lock(${WRITER('$1::text')}) as held`, [id]);
    return held?.held === true;
  }

  async finish(
    { id, exportedAt }: Pick<DatedExport, 'id' | 'exportedAt'>,
    { sha256, rowCount, byteCount }: Required<Omit<WrittenExport, 'sheets'>> & { readonly byteCount: number },
    at: Date,
  ): Promise<void> {
    await this.database.affected(
      `update app.export set state = 'finished', sha256 = $3, row_count = $4, byte_count = $5, exported_at = $6, finished_at = $7
       where organization_id = $1 and id = $2`,
      [this.database.tenantId, id, sha256, rowCount, byteCount, exportedAt, at],
    );
  }

  async break(id: string, at: Date): Promise<void> {
    await this.database.affected(`update app.export set state = 'broken', finished_at = $3 where organization_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
      at,
    ]);
  }

  list(after: NewestExport | null, limit: number, now: Date): Promise<RegisteredExport[]> {
    return this.database.rows<RegisteredExport>(
      `${ENTRY} and ($3::timestamptz is null or (requested_at, id) < ($3, $4::uuid)) order by requested_at desc, id desc limit $5`,
      [...this.seen(now), after?.requestedAt ?? null, after?.id ?? null, limit],
    );
  }

  find(id: string, now: Date): Promise<RegisteredExport | null> {
    return this.database.row<RegisteredExport>(`${ENTRY} and id = $3`, [...this.seen(now), id]);
  }

  private seen(now: Date): readonly [string, Date] {
    return [this.database.tenantId, new Date(now.getTime() - BEGINNING_MILLISECONDS)];
  }
}
