import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BegunExport, WrittenExport } from '../domain/export.js';

/** One download as auditors read it. */
export interface RegisteredExport extends BegunExport {
  readonly state: 'running' | 'finished' | 'broken';
  readonly sha256: string | null;
  readonly rowCount: number | null;
  readonly byteCount: number | null;
  readonly requestedBy: string;
  readonly finishedAt: Date | null;
}

/** Held by the transaction that writes a file: with the process or its connection, the lock goes as well. */
const WRITER = (id: string) => `hashtextextended('export ' || ${id}, 0)`;
/** From the entry in the register until the writing has begun. */
const BEGINNING_MILLISECONDS = 10_000;
/** What was begun and is written by nobody any more has broken off, even if nobody was left to say so: its process was killed. */
const STATE = `case when state = 'running' and requested_at < $5 and pg_try_advisory_xact_lock_shared(${WRITER('id::text')}) then 'broken' else state end`;

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

  async finish(
    id: string,
    { sha256, rowCount, byteCount }: Required<Omit<WrittenExport, 'sheets'>> & { readonly byteCount: number },
    at: Date,
  ): Promise<void> {
    await this.database.affected(
      `update app.export set state = 'finished', sha256 = $3, row_count = $4, byte_count = $5, finished_at = $6
       where organization_id = $1 and id = $2`,
      [this.database.tenantId, id, sha256, rowCount, byteCount, at],
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
      `select id, kind, jsonb_build_object('type', subject_type, 'id', subject_id) as subject, filters, language, file_name as "fileName",
         ${STATE} as state, sha256, row_count::float8 as "rowCount", byte_count::float8 as "byteCount", requested_by_name as "requestedBy",
         requested_at as "requestedAt", finished_at as "finishedAt"
       from app.export where organization_id = $1 and ($2::timestamptz is null or (requested_at, id) < ($2, $3::uuid))
       order by requested_at desc, id desc limit $4`,
      [this.database.tenantId, after?.requestedAt ?? null, after?.id ?? null, limit, new Date(now.getTime() - BEGINNING_MILLISECONDS)],
    );
  }
}
