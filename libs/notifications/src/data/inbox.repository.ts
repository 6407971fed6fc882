import type { CursorKey } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Notice, NoticeKind } from '../domain/notice.js';

export type NewItem = Notice & { readonly id: string; readonly createdAt: Date };

export interface InboxRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly details: Notice['details'];
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Which items a member sees: the own ones, and of those for all, the kinds that the member's roles may read. */
export interface Reader {
  readonly userId: string;
  readonly kinds: readonly NoticeKind[];
}

const SEEN_BY_READER = `i.organization_id = $1 and (i.user_id = $2 or i.user_id is null and i.kind = any($3::text[]))`;
const READING = `r.organization_id = i.organization_id and r.item_id = i.id and r.user_id = $2`;

@Injectable()
export class InboxRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** False, and nothing is added, where the same cause stands there already. */
  async add({ id, kind, subject, details, userId, causeId, createdAt }: NewItem): Promise<boolean> {
    const added = await this.database.affected(
      `insert into app.inbox_item (organization_id, id, user_id, kind, subject_type, subject_id, details, cause_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (organization_id, cause_id, kind) do nothing`,
      [this.database.tenantId, id, userId ?? null, kind, subject.type, subject.id, JSON.stringify(details), causeId ?? null, createdAt],
    );
    return added === 1;
  }

  /** Newest first, after the item that `after` names by time and id. */
  page({ userId, kinds }: Reader, after: CursorKey | null, limit: number): Promise<InboxRow[]> {
    const [time = null, id = null] = after ?? [];
    return this.database.rows(
      `select i.id, i.kind, i.subject_type as "subjectType", i.subject_id as "subjectId", i.details, i.created_at as "createdAt", r.read_at as "readAt"
       from app.inbox_item i left join app.inbox_reading r on ${READING}
       where ${SEEN_BY_READER} and ($4::timestamptz is null or (i.created_at, i.id) < ($4, $5::uuid))
       order by i.created_at desc, i.id desc limit $6`,
      [this.database.tenantId, userId, kinds, time, id, limit],
    );
  }

  async unread({ userId, kinds }: Reader): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count from app.inbox_item i
       where ${SEEN_BY_READER} and not exists (select 1 from app.inbox_reading r where ${READING})`,
      [this.database.tenantId, userId, kinds],
    );
    return row?.count ?? 0;
  }

  /** Marks what the reader sees and has not read yet: the items named, or all where `ids` is null. */
  async markRead({ userId, kinds }: Reader, ids: readonly string[] | null, at: Date): Promise<void> {
    await this.database.affected(
      `insert into app.inbox_reading (organization_id, item_id, user_id, read_at)
       select i.organization_id, i.id, $2, $5 from app.inbox_item i
       where ${SEEN_BY_READER} and ($4::uuid[] is null or i.id = any($4)) on conflict do nothing`,
      [this.database.tenantId, userId, kinds, ids, at],
    );
  }
}
