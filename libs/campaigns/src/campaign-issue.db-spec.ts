import { LinksService } from '@app/identity';
import { newId } from '@app/kernel';
import { SupplierRecordsService } from '@app/supply-chain';
import type { MemberActor } from '@app/tenancy';

import { CampaignsBench, type TestSupplier } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import { CampaignChecks } from './campaign-checks.service.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import type { ReminderJob } from './reminders.service.js';

/** Everything that issuing writes. */
const WRITTEN = ['assessment', 'assessment_step', 'link', 'message', 'version_reader'] as const;

describe('issuing a campaign', () => {
  let bench: CampaignsBench;
  let buyer: MemberActor;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
  });

  beforeEach(async () => {
    buyer = await bench.buyer();
  });

  afterEach(() => bench.clock.reset());
  afterAll(() => bench.stop());

  const codeOf = ({ code }: { readonly code: string }) => code;
  const as = <T>(work: () => Promise<T>, actor = buyer) => bench.as(actor, work);

  /** How much of each kind there is, jobs included. */
  async function written(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const table of WRITTEN) counts[table] = await bench.count(buyer, table);
    for (const queue of ['notifications.send', 'campaigns.remind']) counts[queue] = (await bench.jobs(buyer, queue)).length;
    return counts;
  }

  const NOTHING = {
    assessment: 0,
    assessment_step: 0,
    link: 0,
    message: 0,
    version_reader: 0,
    'notifications.send': 0,
    'campaigns.remind': 0,
  };

  it('gives each supplier an assessment, a personal link and a mail, and the campaign its reminders', async () => {
    const [forge, paint] = [await bench.supplier(buyer), await bench.supplier(buyer, { classes: ['shagaihi', 'hi'] })];
    const draft = await bench.plan(buyer, { reminderDays: [7, 1], dueDay: '2099-04-30' });

    const { campaign, issued, leftOut, heldMails } = await bench.issue(buyer, draft);

    expect({ issued, leftOut, heldMails }).toEqual({ issued: 2, leftOut: 0, heldMails: 0 });
    expect(campaign).toMatchObject({ state: 'issued', version: 2, senderName: buyer.name, replyTo: `${buyer.userId}@example.jp` });
    expect(await written()).toEqual({
      ...NOTHING,
      assessment: 2,
      assessment_step: 2,
      link: 2,
      message: 2,
      'notifications.send': 2,
      'campaigns.remind': 2,
    });
    const mails = await bench.mails(buyer);
    expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
      ['supplier_invitation', forge.email],
      ['supplier_invitation', paint.email],
    ]);
    // The short form of the built-in questionnaire has 20 questions.
    expect(mails[0]?.details).toMatchObject({
      title: draft.name,
      purpose: draft.purpose,
      questions: 20,
      dueAt: '2099-04-30T14:59:59.999Z',
    });
  });

  it('writes into each mail a link that leads to that supplier’s assessment for a year after the due day', async () => {
    const supplier = await bench.supplier(buyer);
    const campaign = await bench.issued(buyer, { dueDay: '2099-04-30' });

    const [mail] = await bench.mails(buyer);
    const { id } = await bench.assessmentOf(buyer, campaign, supplier);
    const link = (await as(() => bench.get(LinksService).ofSubjects('supplier_invitation', [id]))).get(id);

    expect(link).toMatchObject({ id: mail?.linkId, address: supplier.email, recipientName: '港 一郎', language: 'ja', generation: 1 });
    expect(link?.expiresAt).toEqual(new Date('2100-04-30T14:59:59.999Z'));
  });

  it('plans each reminder for nine in the morning, and tells its job what it needs to check', async () => {
    await bench.supplier(buyer);

    const { id } = await bench.issued(buyer, { dueDay: '2099-04-30', reminderDays: [1, -2] });

    const job = (daysBefore: number): ReminderJob => ({ tenantId: buyer.tenantId, campaignId: id, dueDay: '2099-04-30', daysBefore });
    expect(await bench.jobs<ReminderJob>(buyer, 'campaigns.remind')).toEqual([
      { data: job(1), startAfter: new Date('2099-04-29T00:00:00Z') },
      { data: job(-2), startAfter: new Date('2099-05-02T00:00:00Z') },
    ]);
  });

  it('is won by exactly one of ten who try at once', async () => {
    await bench.supplier(buyer);
    const draft = await bench.plan(buyer, { reminderDays: [1] });

    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => bench.issue(buyer, draft)));

    const refused = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
    expect(refused).toHaveLength(9);
    for (const refusal of refused)
      expect(refusal).toMatchObject({ kind: 'conflict', code: expect.stringMatching(/^campaign_(changed|not_draft)$/) });
    expect(await written()).toMatchObject({ assessment: 1, link: 1, message: 1, 'notifications.send': 1, 'campaigns.remind': 1 });
  });

  it('meets a change of the draft: one of the two goes through, and what is issued is what was seen', async () => {
    await bench.supplier(buyer);
    const draft = await bench.plan(buyer);

    const [issued, changed] = await Promise.allSettled([
      bench.issue(buyer, draft),
      as(() => bench.get(CampaignDrafts).change(draft.id, draft.version, { name: '別の題' })),
    ]);

    expect([issued.status, changed.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const { state, name } = await as(() => bench.get(CampaignDrafts).find(draft.id));
    expect({ state, name }).toEqual(
      issued.status === 'fulfilled' ? { state: 'issued', name: draft.name } : { state: 'draft', name: '別の題' },
    );
  });

  describe('while somebody needs something first', () => {
    let ready: TestSupplier;
    let bare: TestSupplier;
    let uncovered: TestSupplier;

    beforeEach(async () => {
      await bench.rows(
        buyer,
        `insert into app.information_class (owner_id, key, name_ja, name_en, exposure, position)
         values ($1, 'hi', '秘', 'Secret', 2, 1), ($1, 'trade', '営業秘密', 'Trade secret', 5, 2) returning 1`,
        [buyer.tenantId],
      );
      ready = await bench.supplier(buyer);
      bare = await bench.supplier(buyer, { classes: [], contacts: [] });
      uncovered = await bench.supplier(buyer, { classes: ['hi', 'trade'] });
    });

    const obstacles = () => [
      expect.objectContaining({ relationshipId: bare.id, code: bare.code, reason: 'no_contact' }),
      expect.objectContaining({ relationshipId: bare.id, code: bare.code, reason: 'no_classes' }),
      expect.objectContaining({ relationshipId: uncovered.id, code: uncovered.code, reason: 'class_not_covered', classes: ['trade'] }),
    ];

    it('names each of them with every reason, and writes nothing at all', async () => {
      const draft = await bench.plan(buyer, { reminderDays: [1] });

      const refusal = bench.issue(buyer, draft);

      await expect(refusal).rejects.toMatchObject({ code: 'suppliers_not_ready', details: { count: 2, obstacles: obstacles() } });
      expect(await written()).toEqual(NOTHING);
      expect(await as(() => bench.get(CampaignDrafts).find(draft.id))).toEqual(draft);
      expect(await bench.rows(buyer, `select 1 from app.audit_entry where action = 'campaign.issued'`)).toEqual([]);
    });

    it('names the same when it is only checked', async () => {
      const draft = await bench.plan(buyer);

      const checked = await as(() => bench.get(CampaignChecks).check(draft.id));

      expect(checked.ready.map(codeOf)).toEqual([ready.code]);
      expect(checked.obstacles).toEqual(obstacles());
      expect(await written()).toEqual(NOTHING);
    });

    it('leaves them out when that is wished, and says how many', async () => {
      const draft = await bench.plan(buyer);

      const { issued, leftOut } = await bench.issue(buyer, draft, true);

      expect({ issued, leftOut }).toEqual({ issued: 1, leftOut: 2 });
      expect((await bench.mails(buyer)).map(({ recipient }) => recipient)).toEqual([ready.email]);
      expect(
        await bench.rows(
          buyer,
          `select details -> 'suppliers' as asked, details -> 'leftOut' as left from app.audit_entry where action = 'campaign.issued'`,
        ),
      ).toEqual([{ asked: 1, left: 2 }]);
    });

    it('is refused when leaving them out leaves nobody', async () => {
      const draft = await bench.plan(buyer, { recipients: { relationshipIds: [bare.id, uncovered.id] } });

      await expect(bench.issue(buyer, draft, true)).rejects.toMatchObject({ code: 'no_recipients' });
      expect(await written()).toEqual(NOTHING);
    });
  });

  it('is refused to somebody whose own address is not confirmed', async () => {
    await bench.supplier(buyer);
    const draft = await bench.plan(buyer);
    await as(() => bench.database.affected('update app.user_account set email_verified_at = null where id = $1', [buyer.userId]));

    await expect(bench.issue(buyer, draft)).rejects.toMatchObject({ kind: 'forbidden', code: 'address_not_confirmed' });
    expect(await written()).toEqual(NOTHING);
  });

  it('is refused without a purpose, and after the due day', async () => {
    await bench.supplier(buyer);
    const [silent, late] = [await bench.plan(buyer, { purpose: ' \n' }), await bench.plan(buyer, { dueDay: dayAhead(2) })];

    await expect(bench.issue(buyer, silent)).rejects.toMatchObject({ code: 'purpose_missing' });
    bench.clock.forward({ days: 3 });
    await expect(bench.issue(buyer, late)).rejects.toMatchObject({ code: 'due_day_past' });
    expect(await written()).toEqual(NOTHING);
  });

  it('is refused to suppliers of somebody else, ended or unknown, however few they are', async () => {
    const [mine, gone] = [await bench.supplier(buyer), await bench.supplier(buyer)];
    await as(() => bench.get(SupplierRecordsService).end(gone.id, 1));
    const foreign = await bench.supplier(await bench.buyer());
    const to = (...relationshipIds: string[]) => bench.plan(buyer, { recipients: { relationshipIds } });

    for (const draft of [await to(mine.id, foreign.id), await to(mine.id, newId()), await to(mine.id, gone.id)]) {
      await expect(bench.issue(buyer, draft, true)).rejects.toMatchObject({ code: 'recipients_unknown', details: { count: 1 } });
    }
    expect(await written()).toEqual(NOTHING);
  });

  it('goes to whoever matches the filter when it is issued', async () => {
    const forge = await bench.supplier(buyer, { tags: ['鍛造'] });
    await bench.supplier(buyer, { tags: ['塗装'] });
    const draft = await bench.plan(buyer, { recipients: { filter: { tags: ['鍛造'] } } });
    const later = await bench.supplier(buyer, { tags: ['鍛造'] });

    await bench.issue(buyer, draft);

    expect((await bench.mails(buyer)).map(({ recipient }) => recipient)).toEqual([forge.email, later.email]);
  });

  it('is nobody else’s to do', async () => {
    await bench.supplier(buyer);
    const draft = await bench.plan(buyer);
    const other = await bench.buyer();

    await expect(bench.issue(other, draft)).rejects.toMatchObject({ code: 'campaign_not_found' });
    await expect(bench.as(other, () => bench.get(CampaignChecks).check(draft.id))).rejects.toMatchObject({ code: 'campaign_not_found' });
    expect(await written()).toEqual(NOTHING);
  });
});
