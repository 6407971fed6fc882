import { JobRegistry } from '@app/jobs';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Mail } from './domain/mail.js';
import { Mailbox } from './mailbox.service.js';
import { NotificationsModule } from './notifications.module.js';

const SUBJECT = '01900000-0000-7000-8000-000000000001';
const DAY = 86_400_000;

describe('the mailbox', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let mailbox: Mailbox;
  let member: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [NotificationsModule]);
    [database, mailbox] = [module.get(TenantDatabase), module.get(Mailbox)];
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    member = await memberOfNewOrganization(database);
  });

  const cancelled = (address = 'makoto@owada.example'): Mail => ({
    template: 'campaign_cancelled',
    to: { address, name: '大和田 誠', language: 'ja' },
    senderName: '高瀬 由紀',
    replyTo: 'takase@aomine.example',
    subject: { type: 'assessment', id: SUBJECT },
    details: { supplierName: '大和田製作所', title: '第4四半期調査', reason: null },
  });
  const confirmation: Mail = { template: 'account_exists', to: { address: 'a@example.jp', name: '', language: 'en' }, details: {} };

  const as = <T>(work: () => Promise<T>) => database.as(member, work);
  const states = () =>
    as(() =>
      database.rows<{ state: string; count: number }>(
        `select state, count(*)::int as count from app.message where organization_id = $1 group by 1 order by 1`,
        [member.tenantId],
      ),
    );
  const jobs = (queue: string) =>
    as(() =>
      database.rows<{ data: { messageId?: string }; start: Date }>(
        `select data, start_after as start from pgboss.job where name = $1 and data->>'tenantId' = $2 order by priority desc, created_on`,
        [queue, member.tenantId],
      ),
    );
  const signedUp = (daysAgo: number) =>
    as(() =>
      database.affected(`update app.organization set created_at = $2 where id = $1`, [
        member.tenantId,
        new Date(Date.now() - daysAgo * DAY),
      ]),
    );
  const passADay = () =>
    as(() =>
      database.affected(`update app.message set counted_at = counted_at - interval '1 day' where organization_id = $1`, [member.tenantId]),
    );
  const release = () => {
    const job = module
      .get(JobRegistry)
      .all()
      .find(({ queue }) => queue === 'notifications.release');
    return database.as(
      systemOf(member.tenantId),
      () => job?.handle({ tenantId: member.tenantId }) ?? Promise.reject(new Error('No such job.')),
    );
  };

  it('keeps a mail and a job that names it, and nothing of what it says', async () => {
    const id = await as(() => mailbox.queue(cancelled()));

    expect((await jobs('notifications.send')).map(({ data }) => data)).toEqual([{ tenantId: member.tenantId, messageId: id }]);
    const [delivery] = await as(() => mailbox.deliveriesOf('assessment', [SUBJECT]));
    expect(delivery).toMatchObject({
      messageId: id,
      subjectId: SUBJECT,
      recipient: 'makoto@owada.example',
      state: 'queued',
      failure: null,
      sentAt: null,
    });
  });

  it('lets a mail that somebody waits for go before those of a campaign', async () => {
    await as(() => mailbox.queueMany([cancelled('one@owada.example'), cancelled('two@owada.example')]));
    const id = await as(() => mailbox.queue(confirmation));

    const [first] = await jobs('notifications.send');

    expect(first?.data.messageId).toBe(id);
  });

  it('forgets the mail when its cause is rolled back', async () => {
    const gone = as(async () => {
      await mailbox.queue(cancelled());
      throw new Error('rolled back');
    });

    await expect(gone).rejects.toThrow('rolled back');
    expect(await states()).toEqual([]);
    expect(await jobs('notifications.send')).toEqual([]);
  });

  it('refuses all of them when one recipient is not exactly one address', async () => {
    const queued = as(() => mailbox.queueMany([cancelled(), cancelled('a@example.com, b@example.com')]));

    await expect(queued).rejects.toMatchObject({ code: 'mail_address_unusable' });
    expect(await states()).toEqual([]);
  });

  it('gives each mail its own lasting Message-ID under the host of the sender', async () => {
    const id = await as(() => mailbox.queue(cancelled()));

    const row = await as(() =>
      database.row(`select message_id from app.message where organization_id = $1 and id = $2`, [member.tenantId, id]),
    );
    expect(row).toEqual({ message_id: `<${id}@localhost>` });
  });

  it('takes ten thousand mails of an organization that is not new at once', async () => {
    await signedUp(14);
    const mails = Array.from({ length: 10_000 }, (_, index) => cancelled(`a${index}@example.jp`));

    const { messageIds, held } = await as(() => mailbox.queueMany(mails));

    expect([messageIds.length, new Set(messageIds).size, held]).toEqual([10_000, 10_000, 0]);
    expect(await states()).toEqual([{ state: 'queued', count: 10_000 }]);
    expect(await jobs('notifications.send')).toHaveLength(10_000);
  });

  it('holds what a new organization sends to outsiders beyond two hundred a day, the last ones first', async () => {
    await as(() => mailbox.queueMany(Array.from({ length: 150 }, () => cancelled())));

    const { messageIds, held } = await as(() => mailbox.queueMany(Array.from({ length: 60 }, () => cancelled())));

    expect(held).toBe(10);
    expect(await states()).toEqual([
      { state: 'held', count: 10 },
      { state: 'queued', count: 200 },
    ]);
    const sending = new Set((await jobs('notifications.send')).map(({ data }) => data.messageId));
    expect(messageIds.map((id) => sending.has(id))).toEqual([...Array(50).fill(true), ...Array(10).fill(false)]);
  });

  it('lets mails about accounts pass although the day is full', async () => {
    await as(() => mailbox.queueMany(Array.from({ length: 200 }, () => cancelled())));

    const { held } = await as(() => mailbox.queueMany([confirmation, cancelled()]));

    expect(held).toBe(1);
    expect(await states()).toEqual([
      { state: 'held', count: 1 },
      { state: 'queued', count: 201 },
    ]);
  });

  it('counts what goes out at the same moment only once', async () => {
    const twice = await Promise.all([1, 2].map(() => as(() => mailbox.queueMany(Array.from({ length: 150 }, () => cancelled())))));

    expect(twice.map(({ held }) => held).sort()).toEqual([0, 100]);
  });

  it('plans to release the held ones when the next day begins where the organization is', async () => {
    await as(() => mailbox.queueMany(Array.from({ length: 201 }, () => cancelled())));

    const [job] = await jobs('notifications.release');
    const tokyo = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', timeStyle: 'medium' });
    expect(job && tokyo.format(job.start)).toBe('00:00:00');
    expect(job && job.start.getTime() - Date.now()).toBeGreaterThan(0);
    expect(job && job.start.getTime() - Date.now()).toBeLessThanOrEqual(DAY);
  });

  it('releases the oldest within the new day, and plans another for the rest', async () => {
    const { messageIds } = await as(() => mailbox.queueMany(Array.from({ length: 500 }, () => cancelled())));
    await passADay();

    await release();

    expect(await states()).toEqual([
      { state: 'held', count: 100 },
      { state: 'queued', count: 400 },
    ]);
    const sending = new Set((await jobs('notifications.send')).map(({ data }) => data.messageId));
    expect(messageIds.map((id) => sending.has(id))).toEqual([...Array(400).fill(true), ...Array(100).fill(false)]);
    expect((await jobs('notifications.release')).length).toBeGreaterThanOrEqual(1);
  });

  it('releases nothing twice when it is asked twice', async () => {
    await as(() => mailbox.queueMany(Array.from({ length: 450 }, () => cancelled())));
    await passADay();

    await release();
    await release();

    expect(await states()).toEqual([
      { state: 'held', count: 50 },
      { state: 'queued', count: 400 },
    ]);
    expect(await jobs('notifications.send')).toHaveLength(400);
  });

  it('releases everything once the organization is no longer new', async () => {
    await as(() => mailbox.queueMany(Array.from({ length: 450 }, () => cancelled())));
    await signedUp(14);

    await release();

    expect(await states()).toEqual([{ state: 'queued', count: 450 }]);
  });

  it('counts the days from when an unclaimed organization was claimed', async () => {
    await signedUp(300);
    await as(() => database.affected(`update app.organization set claimed_at = now() where id = $1`, [member.tenantId]));

    const { held } = await as(() => mailbox.queueMany(Array.from({ length: 201 }, () => cancelled())));

    expect(held).toBe(1);
  });

  it('shows one organization nothing of the mails of another', async () => {
    await as(() => mailbox.queue(cancelled()));
    member = await memberOfNewOrganization(database);

    expect(await as(() => mailbox.deliveriesOf('assessment', [SUBJECT]))).toEqual([]);
  });
});
