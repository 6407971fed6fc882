import { newId } from '@app/kernel';
import { EXTERNAL_AUDITOR, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BegunExport, ExportWish, WrittenExport } from '../domain/export.js';

/** How far the file of a kept export is. */
export interface ExportProgress {
  readonly rowsWritten: number;
  /** Null: not counted yet. */
  readonly rowsToCome: number | null;
}

/** An attempt to write a file. */
export interface BegunAttempt {
  /** No other one of this export has the same. */
  readonly number: number;
  /** The first since it was asked for, or asked for again, is 1. */
  readonly sinceAsked: number;
}

/** The exports that the worker writes, from one state to the next. Each change says from where, and whether it was so: somebody may be quicker. */
@Injectable()
export class KeptExportsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Until the end of the transaction nobody else orders in this person's name: what they ask for once more and what they ask for anew can be
   * the same wish, and which of them is first has to be settled before either is looked at.
   */
  async holdOrders(): Promise<void> {
    const { tenantId, userId } = this.database.member;
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('export orders ' || $1::text || ' ' || $2::text, 0))`, [
      tenantId,
      userId,
    ]);
  }

  /** Null when it was entered; else the id of the one that the same person waits for already. */
  async enter({ id, kind, subject, filters, language, fileName, requestedAt }: BegunExport, wantsMail: boolean): Promise<string | null> {
    const { tenantId, userId, name } = this.database.member;
    const wish = [kind, subject.id, language, JSON.stringify(filters)];
    const entered = await this.database.affected(
      `insert into app.export (organization_id, id, kind, subject_id, language, filters, subject_type, file_name, requested_by, requested_by_name,
         requested_at, state, kept, wants_mail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', true, $12)
       on conflict (organization_id, requested_by, wish) where kept and state in ('queued', 'running') do nothing`,
      [tenantId, id, ...wish, subject.type, fileName, userId, name, requestedAt, wantsMail],
    );
    if (entered === 1) return null;
    const same = await this.database.row<{ id: string }>(
      `select id from app.export where organization_id = $1 and requested_by = $2 and kept and state in ('queued', 'running')
         and kind = $3 and subject_id = $4 and language = $5 and filters = $6::jsonb`,
      [tenantId, userId, ...wish],
    );
    // It ended between the two statements: whoever asks once more gets a new one.
    return same?.id ?? this.enter({ id, kind, subject, filters, language, fileName, requestedAt }, wantsMail);
  }

  /** Of the organization, external auditors' aside. */
  async countUnderWay(): Promise<number> {
    const counted = await this.database.row<{ count: number }>(
      `select count(*)::int as count from app.export e where e.organization_id = $1 and e.kept and e.state in ('queued', 'running')
         and not exists (select from app.membership m where m.organization_id = $1 and m.user_id = e.requested_by and $2 = any (m.roles))`,
      [this.database.tenantId, EXTERNAL_AUDITOR],
    );
    return counted?.count ?? 0;
  }

  async countOwnUnderWay(): Promise<number> {
    const { tenantId, userId } = this.database.member;
    const counted = await this.database.row<{ count: number }>(
      `select count(*)::int as count from app.export where organization_id = $1 and requested_by = $2 and kept and state in ('queued', 'running')`,
      [tenantId, userId],
    );
    return counted?.count ?? 0;
  }

  /** @returns null when it is not to be written any more */
  begin(id: string, exportedAt: Date): Promise<BegunAttempt | null> {
    return this.database.row<BegunAttempt>(
      `update app.export set state = 'running', attempt = attempt + 1, exported_at = $3, rows_written = 0, rows_to_come = null
       where organization_id = $1 and id = $2 and kept and state in ('queued', 'running')
       returning attempt as number, attempt - earlier_attempts as "sinceAsked"`,
      [this.database.tenantId, id, exportedAt],
    );
  }

  /** How many attempts there were of what nobody will ever take: whoever asks again gets others. 0 where somebody may. */
  async attemptsInVain(id: string): Promise<number> {
    const found = await this.database.row<{ attempt: number }>(
      `select attempt from app.export where organization_id = $1 and id = $2 and kept and state in ('broken', 'cancelled', 'expired')`,
      [this.database.tenantId, id],
    );
    return found?.attempt ?? 0;
  }

  async note(id: string, attempt: number, { rowsWritten, rowsToCome }: ExportProgress): Promise<boolean> {
    return this.change(id, `rows_written = $3, rows_to_come = $4`, `state = 'running' and attempt = $5`, [
      rowsWritten,
      rowsToCome,
      attempt,
    ]);
  }

  async finish(
    id: string,
    attempt: number,
    { sha256, rowCount, byteCount }: Omit<Required<WrittenExport>, 'sheets'> & { readonly byteCount: number },
    { at, expiresAt }: { readonly at: Date; readonly expiresAt: Date },
  ): Promise<boolean> {
    return this.change(
      id,
      `state = 'finished', sha256 = $3, row_count = $4, byte_count = $5, finished_at = $6, expires_at = $7, failure = null, file_attempt = attempt`,
      `state = 'running' and attempt = $8`,
      [sha256, rowCount, byteCount, at, expiresAt, attempt],
    );
  }

  /** @param attempt only while no other one has begun; null: whichever it is */
  async giveUp(id: string, attempt: number | null, failure: string | null, at: Date): Promise<boolean> {
    return this.change(
      id,
      `state = 'broken', failure = $3, finished_at = $4`,
      `state in ('queued', 'running') and ($5::int is null or attempt = $5)`,
      [failure, at, attempt],
    );
  }

  async cancel(id: string, at: Date): Promise<boolean> {
    return this.change(id, `state = 'cancelled', finished_at = $3`, `state in ('queued', 'running')`, [at]);
  }

  /** The one that the same person waits for already with the same wish but for its filters, which are given; null: none. */
  async sameUnderWay(id: string, filters: ExportWish['filters']): Promise<string | null> {
    const same = await this.database.row<{ id: string }>(
      `select same.id from app.export e
       join app.export same on same.organization_id = e.organization_id and same.requested_by = e.requested_by and same.kind = e.kind
         and same.subject_id = e.subject_id and same.language = e.language and same.filters = $3::jsonb
         and same.kept and same.state in ('queued', 'running')
       where e.organization_id = $1 and e.id = $2`,
      [this.database.tenantId, id, JSON.stringify(filters)],
    );
    return same?.id ?? null;
  }

  async askAgain(id: string, filters: ExportWish['filters'], at: Date): Promise<boolean> {
    return this.change(
      id,
      `state = 'queued', requested_at = $3, earlier_attempts = attempt, exported_at = null, rows_written = null, rows_to_come = null, failure = null,
       finished_at = null, filters = $4`,
      `state in ('broken', 'cancelled')`,
      [at, JSON.stringify(filters)],
    );
  }

  /** By the database's clock, which also says when the job for it is due: by another one that is behind, it would not be time yet. */
  async expire(id: string): Promise<boolean> {
    return this.change(id, `state = 'expired'`, `state = 'finished' and expires_at <= now()`, []);
  }

  /** Until when it can still be taken; null: not, or not any more. */
  async keptUntil(id: string): Promise<Date | null> {
    const kept = await this.database.row<{ until: Date }>(
      `select expires_at as until from app.export where organization_id = $1 and id = $2 and kept and state = 'finished'`,
      [this.database.tenantId, id],
    );
    return kept?.until ?? null;
  }

  async addDownload(id: string, at: Date): Promise<void> {
    const { tenantId, userId, name } = this.database.member;
    await this.database.affected(
      `insert into app.export_download (organization_id, export_id, id, taken_by, taken_by_name, taken_at) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, id, newId(), userId, name, at],
    );
  }

  private async change(id: string, set: string, from: string, parameters: readonly unknown[]): Promise<boolean> {
    const affected = await this.database.affected(
      `update app.export set ${set} where organization_id = $1 and id = $2 and kept and ${from}`,
      [this.database.tenantId, id, ...parameters],
    );
    return affected === 1;
  }
}
