import { once } from 'node:events';
import { JobWorker } from '@app/jobs';
import { newId } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import { Global, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/until.js';
import type { Mail } from './domain/mail.js';
import { Inbox } from './inbox.service.js';
import { LinkAddresses } from './link-addresses.js';
import { MailReasons } from './mail-reasons.js';
import { Mailbox } from './mailbox.service.js';
import { NotificationsModule } from './notifications.module.js';
import { PostOffice } from './post-office.service.js';

const URL_OF_LINK = 'http://localhost:3000/l/token.mac';

/** Links as identity keeps them, as far as a mail asks: who holds which, and whether it still stands. */
class HeldLinks extends LinkAddresses {
  readonly holders = new Map<string, string>();

  override async urlOf(linkId: string, address: string): Promise<string | null> {
    return this.holders.get(linkId) === address ? URL_OF_LINK : null;
  }
}
const links = new HeldLinks();

/** Whose answer is missing, as assessments know it. */
class KnownReasons extends MailReasons {
  readonly answered = new Set<string>();

  override async stillAwaited(assessmentId: string): Promise<boolean> {
    return !this.answered.has(assessmentId);
  }
}
const reasons = new KnownReasons();

@Global()
@Module({
  providers: [
    { provide: LinkAddresses, useValue: links },
    { provide: MailReasons, useValue: reasons },
  ],
  exports: [LinkAddresses, MailReasons],
})
class LinksModule {}

describe('the post office', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let mailbox: Mailbox;
  let office: PostOffice;
  let member: MemberActor;
  const received: ParsedMail[] = [];
  /** What the mail server answers to a recipient; it takes the mail where nothing is said. */
  const answers = new Map<string, { code: number; text: string }[]>();

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const answer = answers.get(address)?.shift();
      done(answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null);
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      });
    },
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const address = server.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [LinksModule, NotificationsModule], { smtpUrl: `smtp://127.0.0.1:${port}` });
    [database, mailbox, office] = [module.get(TenantDatabase), module.get(Mailbox), module.get(PostOffice)];
  });

  afterAll(async () => {
    await module.close();
    await new Promise<void>((resolve) => server.close(resolve));
    await cluster.drop();
  });

  beforeEach(async () => {
    member = await memberOfNewOrganization(database);
    received.length = 0;
  });

  const cancelled = (address: string): Mail => ({
    template: 'campaign_cancelled',
    to: { address, name: '大和田 誠', language: 'ja' },
    senderName: '高瀬 由紀',
    replyTo: 'takase@aomine.example',
    subject: { type: 'assessment', id: newId() },
    details: { supplierName: '大和田製作所', title: '第4四半期調査', reason: null },
  });
  const invitation = (linkId: string): Mail =>
    ({
      ...cancelled('makoto@owada.example'),
      template: 'supplier_extended',
      linkId,
      details: { supplierName: '大和田製作所', title: 'Q4', dueAt: '2026-12-18T14:59:59.999Z', previousDueAt: '2026-12-04T14:59:59.999Z' },
    }) as Mail;

  const as = <T>(work: () => Promise<T>) => database.as(member, work);
  const queue = (mail: Mail) => as(() => mailbox.queue(mail));
  const rowOf = (id: string) =>
    as(() =>
      database.row(`select state, attempts, failure, transport from app.message where organization_id = $1 and id = $2`, [
        member.tenantId,
        id,
      ]),
    );
  const inbox = async () => (await as(() => module.get(Inbox).list(null, 10))).items;

  it('sends a mail once, from the person and the company by way of Enjuku', async () => {
    const id = await queue(cancelled('once@owada.example'));

    await office.deliver(member.tenantId, id);
    await office.deliver(member.tenantId, id);

    expect(received).toHaveLength(1);
    expect(received[0]?.from?.value).toEqual([{ name: '高瀬 由紀 (試験工業) via Enjuku', address: 'enjuku@localhost' }]);
    expect(received[0]?.replyTo?.value).toEqual([{ name: '高瀬 由紀', address: 'takase@aomine.example' }]);
    expect(received[0]?.messageId).toBe(`<${id}@localhost>`);
    expect(await rowOf(id)).toEqual({ state: 'sent', attempts: 1, failure: null, transport: 'smtp' });
  });

  it('sends it once more with the same Message-ID when the process died before it could note that it went out', async () => {
    const id = await queue(cancelled('twice@owada.example'));
    await office.deliver(member.tenantId, id);
    await as(() =>
      database.affected(`update app.message set state = 'queued' where organization_id = $1 and id = $2`, [member.tenantId, id]),
    );

    await office.deliver(member.tenantId, id);

    expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`]);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('fills in the personal link, which is kept nowhere', async () => {
    const linkId = newId();
    links.holders.set(linkId, 'makoto@owada.example');
    const id = await queue(invitation(linkId));

    await office.deliver(member.tenantId, id);

    expect(received[0]?.text).toContain(URL_OF_LINK);
    expect(received[0]?.html).toContain(`href="${URL_OF_LINK}"`);
    const kept = await as(() =>
      database.row(`select m::text as text from app.message m where organization_id = $1 and id = $2`, [member.tenantId, id]),
    );
    expect(JSON.stringify(kept)).not.toContain('token.mac');
  });

  it('drops a mail whose link has ended', async () => {
    const id = await queue(invitation(newId()));

    await office.deliver(member.tenantId, id);

    expect(received).toEqual([]);
    expect(await rowOf(id)).toEqual({ state: 'dropped', attempts: 1, failure: 'link_ended', transport: null });
  });

  it('drops a mail that waited while somebody else was asked, so that the new link never reaches the old recipient', async () => {
    const linkId = newId();
    links.holders.set(linkId, 'makoto@owada.example');
    const id = await queue(invitation(linkId));
    links.holders.set(linkId, 'successor@owada.example');

    await office.deliver(member.tenantId, id);

    expect(received).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'dropped' });
  });

  it('drops a mail that urges a supplier who has answered while it waited', async () => {
    const linkId = newId();
    links.holders.set(linkId, 'makoto@owada.example');
    const mail = invitation(linkId);
    const id = await queue(mail);
    reasons.answered.add(mail.subject?.id ?? '');

    await office.deliver(member.tenantId, id);

    expect(received).toEqual([]);
    expect(await rowOf(id)).toEqual({ state: 'dropped', attempts: 1, failure: 'overtaken', transport: null });
  });

  it('leaves a mail waiting that the server does not take for now, with the same Message-ID next time', async () => {
    answers.set('busy@owada.example', [{ code: 451, text: 'busy@owada.example: try again later' }]);
    const id = await queue(cancelled('busy@owada.example'));

    const first = office.deliver(member.tenantId, id);

    await expect(first).rejects.toThrow(`Mail ${id} was not taken at attempt 1: EENVELOPE 451`);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1 });
    await office.deliver(member.tenantId, id);
    expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@localhost>`]);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('gives up at once on a recipient who does not exist, keeps the answer and tells the organization', async () => {
    answers.set('gone@owada.example', [{ code: 550, text: '5.1.1 No such user here' }]);
    const id = await queue(cancelled('gone@owada.example'));

    await office.deliver(member.tenantId, id);
    await office.deliver(member.tenantId, id);

    expect(received).toEqual([]);
    expect(await rowOf(id)).toEqual({ state: 'failed', attempts: 1, failure: '550 5.1.1 No such user here', transport: null });
    expect((await inbox()).map(({ kind, sentence }) => [kind, sentence.ja])).toEqual([
      [
        'mail_bounced',
        '「gone@owada.example」へのメールが届きませんでした。宛先をお確かめください。メールサーバーの応答：550 5.1.1 No such user here',
      ],
    ]);
  });

  it('tells nobody of an account mail that bounced: it concerns one person alone', async () => {
    answers.set('me@owada.example', [{ code: 550, text: 'No' }]);
    const id = await queue({ template: 'account_exists', to: { address: 'me@owada.example', name: '', language: 'ja' }, details: {} });

    await office.deliver(member.tenantId, id);

    expect(await rowOf(id)).toMatchObject({ state: 'failed' });
    expect(await inbox()).toEqual([]);
  });

  it('gives up in the end on a mail that is never taken, and says so', async () => {
    answers.set('never@owada.example', [{ code: 451, text: 'not yet' }]);
    const id = await queue(cancelled('never@owada.example'));
    await as(() =>
      database.affected(`update app.message set attempts = 100 where organization_id = $1 and id = $2`, [member.tenantId, id]),
    );

    await office.deliver(member.tenantId, id);

    expect(await rowOf(id)).toMatchObject({ state: 'failed', failure: '451 not yet' });
    expect(await inbox()).toHaveLength(1);
  });

  it('finds no mail of another organization', async () => {
    const id = await queue(cancelled('mine@owada.example'));
    const other = await memberOfNewOrganization(database);

    await office.deliver(other.tenantId, id);

    expect(received).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('does all this by itself once the worker runs, also after a refusal for now', async () => {
    answers.set('later@owada.example', [{ code: 451, text: 'later' }]);
    const { messageIds } = await as(() => mailbox.queueMany(['a@owada.example', 'b@owada.example', 'later@owada.example'].map(cancelled)));

    await module.get(JobWorker).start(cluster.url);

    await until(() => received.length === 3, 25);
    await until(async () => ((await rowOf(messageIds[2] ?? '')) as { state: string }).state === 'sent');
    expect(await rowOf(messageIds[2] ?? '')).toMatchObject({ state: 'sent', attempts: 2 });
  }, 40_000);
});
