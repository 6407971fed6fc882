import { type Bilingual, type Clock, type CursorKey, decodeCursor, newId, type Page, pageOf } from '@app/kernel';
import { Changes, CLOCK, mayDo, type Permission, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { InboxRepository, type InboxRow, type Reader } from './data/inbox.repository.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import type { Notice, Readers } from './domain/notice.js';
import { kindsFor, sentenceOf } from './domain/notice.js';
import { cleaned } from './domain/text.js';

const NEEDS: Readonly<Record<Readers, Permission>> = {
  buyer: 'campaigns.read',
  supplier: 'assessments.read',
  administration: 'members.manage',
};

export interface InboxItem extends InboxRow {
  /** The notice in both languages: the page may show another one than the member's mails. */
  readonly sentence: Bilingual;
}

/** What a member should know about. Notices for all are read by each member on their own. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: TenantDatabase,
    private readonly items: InboxRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly changes: Changes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a notice into the open organization's inbox.
   *
   * @returns false where its cause has been told before
   */
  async notify(notice: Notice): Promise<boolean> {
    const details = cleaned(notice.details) as Notice['details'];
    const item = { ...notice, details, id: newId(), createdAt: this.clock.now() } as Parameters<InboxRepository['add']>[0];
    const isNew = await this.items.add(item);
    if (isNew) await this.changes.announce('inbox');
    return isNew;
  }

  /** The signed-in member's notices, newest first. */
  async list(cursor: string | null, limit: number): Promise<Page<InboxItem>> {
    const after = cursor === null ? null : decodeCursor(cursor, ['moment', 'id']);
    const rows = await this.items.page(this.reader, after, limit + 1);
    const { timeZone } = await this.organizations.current();
    const items = rows.map((row) => {
      const notice = row as Pick<Notice, 'kind' | 'details'>;
      return { ...row, sentence: { ja: sentenceOf(notice, 'ja', timeZone), en: sentenceOf(notice, 'en', timeZone) } };
    });
    return pageOf(items, limit, ({ createdAt, id }): CursorKey => [createdAt.toISOString(), id]);
  }

  unreadCount(): Promise<number> {
    return this.items.unread(this.reader);
  }

  /** Ids that the member does not see are passed over. */
  async markRead(ids: readonly string[] | 'all'): Promise<void> {
    await this.items.markRead(this.reader, ids === 'all' ? null : ids, this.clock.now());
    await this.changes.announce('inbox');
  }

  private get reader(): Reader {
    const { userId, roles } = this.database.member;
    const readers = (Object.keys(NEEDS) as Readers[]).filter((kind) => mayDo(roles, NEEDS[kind]));
    return { userId, kinds: kindsFor(readers) };
  }
}
