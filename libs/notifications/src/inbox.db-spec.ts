import { newId } from '@app/kernel';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Inbox } from './inbox.service.js';
import { NotificationsModule } from './notifications.module.js';

describe('the inbox', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let inbox: Inbox;
  let member: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [NotificationsModule]);
    [database, inbox] = [module.get(TenantDatabase), module.get(Inbox)];
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    member = await memberOfNewOrganization(database, ['procurement']);
  });

  const colleague = (roles: MemberActor['roles']): MemberActor => ({ ...member, userId: newId(), name: 'Ken', language: 'en', roles });
  const recalled = (title: string, userId?: string) =>
    database.as(systemOf(member.tenantId), () =>
      inbox.notify({
        kind: 'submission_recalled',
        subject: { type: 'assessment', id: newId() },
        details: { supplierName: '大和田製作所', title },
        ...(userId !== undefined && { userId }),
      }),
    );
  const titles = async (reader: MemberActor) => (await listed(reader)).map(({ details }) => 'title' in details && details.title);
  const listed = async (reader: MemberActor) => (await database.as(reader, () => inbox.list(null, 50))).items;
  const unread = (reader: MemberActor) => database.as(reader, () => inbox.unreadCount());

  it('shows a notice in both languages to all who may read such things', async () => {
    await recalled('Q4');

    const sentence = { ja: '大和田製作所が「Q4」の提出を取り下げました。', en: '大和田製作所 has recalled its submission of "Q4".' };
    expect(await listed(member)).toEqual([expect.objectContaining({ sentence })]);
    expect(await listed(colleague(['reviewer']))).toEqual([expect.objectContaining({ sentence })]);
  });

  it('does not show it to those whom it does not concern', async () => {
    await recalled('Q4');

    expect(await titles(colleague(['respondent']))).toEqual([]);
    expect(await unread(colleague(['respondent']))).toBe(0);
  });

  it('shows a notice to one member to that member alone', async () => {
    const respondent = colleague(['respondent']);

    await recalled('Q4', respondent.userId);

    expect(await titles(respondent)).toEqual(['Q4']);
    expect(await titles(member)).toEqual([]);
  });

  it('goes on page by page, newest first, without leaving anything out', async () => {
    for (const title of ['1', '2', '3', '4', '5']) await recalled(title);

    const seen: unknown[] = [];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page = await database.as(member, () => inbox.list(cursor, 2));
      seen.push(page.items.map(({ details }) => 'title' in details && details.title));
      cursor = page.next;
    }

    expect(seen).toEqual([['5', '4'], ['3', '2'], ['1']]);
  });

  it('says once what one cause has brought about, however often it is told, and each kind of it', async () => {
    const [causeId, subject] = [newId(), { type: 'assessment', id: newId() }];
    const details = { buyerName: '青嶺精機', title: 'Q4', dueAt: '2026-12-18T14:59:59.999Z' };
    const tell = (kind: 'assessment_asked' | 'assessment_due', tenantId = member.tenantId) =>
      database.as(systemOf(tenantId), () => inbox.notify({ kind, subject, details, causeId }));
    const other = await memberOfNewOrganization(database, ['respondent']);

    const told = [tell('assessment_asked'), tell('assessment_asked'), tell('assessment_due'), tell('assessment_asked', other.tenantId)];

    expect((await Promise.all(told)).filter((isNew) => isNew)).toHaveLength(3);
    const kindsSeenBy = async (reader: MemberActor) => (await listed(reader)).map(({ kind }) => kind).toSorted();
    expect(await kindsSeenBy(colleague(['respondent']))).toEqual(['assessment_asked', 'assessment_due']);
    expect(await kindsSeenBy(other)).toEqual(['assessment_asked']);
  });

  it('is read by each member on their own', async () => {
    const reviewer = colleague(['reviewer']);
    for (const title of ['1', '2', '3']) await recalled(title);
    const [newest] = await listed(member);

    await database.as(member, () => inbox.markRead([newest?.id ?? '']));

    expect([await unread(member), await unread(reviewer)]).toEqual([2, 3]);
    expect((await listed(member)).map(({ readAt }) => readAt !== null)).toEqual([true, false, false]);
  });

  it('is read as a whole, twice as well as once, and what comes later is unread again', async () => {
    for (const title of ['1', '2']) await recalled(title);

    await database.as(member, () => inbox.markRead('all'));
    await database.as(member, () => inbox.markRead('all'));
    await recalled('3');

    expect(await unread(member)).toBe(1);
  });

  it("marks nothing that the member does not see: a colleague's, another organization's", async () => {
    const reviewer = colleague(['reviewer']);
    await recalled('Q4', reviewer.userId);
    const [item] = await listed(reviewer);
    const stranger = await memberOfNewOrganization(database);

    await database.as(member, () => inbox.markRead([item?.id ?? '']));
    await database.as(stranger, () => inbox.markRead([item?.id ?? '']));

    const kept = await database.as(member, () =>
      database.rows(`select 1 from app.inbox_reading where organization_id = $1`, [member.tenantId]),
    );
    expect(kept).toEqual([]);
    expect(await unread(reviewer)).toBe(1);
  });
});
