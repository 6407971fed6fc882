import { AssessmentsService } from '@app/assessments';
import { type JobPayload, JobRegistry } from '@app/jobs';
import type { MemberActor } from '@app/tenancy';

import { CampaignsBench, type TestSupplier } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import type { Campaign } from './campaign.js';
import { RemindersByHand } from './reminders-by-hand.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';

describe('a running campaign', () => {
  let bench: CampaignsBench;
  let running: RunningCampaigns;
  let buyer: MemberActor;
  let suppliers: readonly [TestSupplier, TestSupplier];
  let campaign: Campaign;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
    running = bench.get(RunningCampaigns);
  });

  beforeEach(async () => {
    buyer = await bench.buyer();
    suppliers = [await bench.supplier(buyer), await bench.supplier(buyer)];
    campaign = await bench.issued(buyer, { reminderDays: [7] });
  });

  afterAll(() => bench.stop());

  const as = <T>(work: () => Promise<T>, actor = buyer) => bench.as(actor, work);
  const assessments = async () =>
    [await bench.assessmentOf(buyer, campaign, suppliers[0]), await bench.assessmentOf(buyer, campaign, suppliers[1])] as const;
  const recipientsOf = async (template: string) => (await bench.mails(buyer, template)).map(({ recipient }) => recipient);

  describe('extending', () => {
    const extend = (dueDay: string, seen = campaign.version) => as(() => running.extend(campaign.id, seen, dueDay));

    it('moves the due day of the campaign and of everybody who has not ended', async () => {
      const [open, accepted] = await assessments();
      await bench.bring(buyer, accepted, 'accepted');

      const extended = await extend('2099-06-30');

      const dueAt = new Date('2099-06-30T14:59:59.999Z');
      expect(extended).toMatchObject({ dueDay: '2099-06-30', dueAt, version: campaign.version + 1, state: 'issued' });
      const rows = await bench.rows(buyer, 'select id, due_at as "dueAt" from app.assessment order by id = $1 desc', [open.id]);
      expect(rows).toEqual([
        { id: open.id, dueAt },
        { id: accepted?.id, dueAt: campaign.dueAt },
      ]);
    });

    it('prolongs the personal links of those who still answer, also of one that had ended', async () => {
      const [open, submitted] = await assessments();
      await bench.bring(buyer, submitted, 'submitted');
      await bench.rows(buyer, `update app.link set expires_at = now() - interval '1 day' where subject_id = $1 returning 1`, [open.id]);
      const before = await bench.linkTo(buyer, submitted.id);

      await extend('2099-06-30');

      expect((await bench.linkTo(buyer, open.id)).expiresAt).toEqual(new Date('2100-06-30T14:59:59.999Z'));
      expect((await bench.linkTo(buyer, submitted.id)).expiresAt).toEqual(before.expiresAt);
    });

    it('tells those who still answer from when to when', async () => {
      const [, submitted] = await assessments();
      await bench.bring(buyer, submitted, 'submitted');

      await extend('2099-06-30');

      expect(await bench.mails(buyer, 'supplier_extended')).toMatchObject([
        {
          recipient: suppliers[0].email,
          linkId: expect.any(String),
          details: { dueAt: '2099-06-30T14:59:59.999Z', previousDueAt: campaign.dueAt.toISOString() },
        },
      ]);
    });

    it('is refused to an earlier or the same day, and over an older state', async () => {
      await expect(extend(campaign.dueDay)).rejects.toMatchObject({ code: 'due_day_not_later', field: 'dueDay' });
      await expect(extend(dayAhead(20))).rejects.toMatchObject({ code: 'due_day_not_later' });
      await expect(extend(dayAhead(-1))).rejects.toMatchObject({ code: 'due_day_past' });
      await expect(extend(dayAhead(60), campaign.version - 1)).rejects.toMatchObject({ kind: 'conflict', code: 'campaign_changed' });
      expect(await recipientsOf('supplier_extended')).toEqual([]);
    });

    it('is won by one of two who had seen the same state', async () => {
      const attempts = await Promise.allSettled([extend(dayAhead(60)), extend(dayAhead(90))]);

      expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await recipientsOf('supplier_extended')).toHaveLength(2);
    });
  });

  describe('cancelling', () => {
    const cancel = (seen = campaign.version) => as(() => running.cancel(campaign.id, seen, '対象が変わったため'));

    it('ends what has not ended, with its reason, and tells those who were still asked', async () => {
      const [open, submitted] = await assessments();
      await bench.bring(buyer, submitted, 'submitted');

      const cancelled = await cancel();

      expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: '対象が変わったため', version: campaign.version + 1 });
      const states = await bench.rows(buyer, 'select state, ended_reason as reason from app.assessment');
      expect(states).toEqual([1, 2].map(() => ({ state: 'cancelled', reason: '対象が変わったため' })));
      expect(await bench.stepsOf(buyer, open.id)).toContainEqual({ step: 'cancelled', side: 'buyer' });
      expect(await bench.mails(buyer, 'campaign_cancelled')).toMatchObject([
        { recipient: suppliers[0].email, linkId: null, details: { reason: '対象が変わったため' } },
      ]);
    });

    it('ends the personal links of those who were still asked, and no others', async () => {
      const [open, submitted] = await assessments();
      await bench.bring(buyer, submitted, 'submitted');

      await cancel();

      expect((await bench.linkTo(buyer, open.id)).revokedAt).toBeInstanceOf(Date);
      expect((await bench.linkTo(buyer, submitted.id)).revokedAt).toBeNull();
    });

    it('sends nothing more that still waited with such a link: nobody is invited to what is over', async () => {
      await cancel();

      const sending = bench
        .get(JobRegistry)
        .all()
        .find(({ queue }) => queue === 'notifications.send');
      for (const { data } of await bench.jobs<JobPayload>(buyer, 'notifications.send')) await sending?.handle(data);

      const mails = await bench.rows(buyer, 'select template, state, failure from app.message order by template desc, recipient');
      const [dropped, sent] = [
        { template: 'supplier_invitation', state: 'dropped', failure: 'link_ended' },
        { template: 'campaign_cancelled', state: 'sent', failure: null },
      ];
      expect(mails).toEqual([dropped, dropped, sent, sent]);
    });

    it('leaves word that the report counts fewer as asked', async () => {
      await cancel();

      const { tenantId } = buyer;
      expect((await bench.jobs(buyer, 'reports.campaign-changed')).map(({ data }) => data)).toEqual([
        { tenantId, campaignId: campaign.id },
      ]);
    });

    it('leaves alone what was accepted or refused before', async () => {
      const [accepted, refused] = await assessments();
      await bench.bring(buyer, accepted, 'accepted');
      await bench.bring(buyer, refused, 'refused');

      await cancel();

      expect((await assessments()).map(({ state }) => state)).toEqual(['accepted', 'refused']);
      expect(await recipientsOf('campaign_cancelled')).toEqual([]);
    });

    it('ends the campaign for good', async () => {
      const { version } = await cancel();

      const ended = { kind: 'conflict', code: 'campaign_not_running' };
      await expect(cancel(version)).rejects.toMatchObject(ended);
      await expect(as(() => running.extend(campaign.id, version, dayAhead(60)))).rejects.toMatchObject(ended);
      await expect(as(() => bench.get(RemindersByHand).remind(campaign.id, {}))).rejects.toMatchObject(ended);
      expect(await recipientsOf('campaign_cancelled')).toHaveLength(2);
    });

    it('is refused over an older state, and then nothing has ended', async () => {
      await expect(cancel(campaign.version - 1)).rejects.toMatchObject({ code: 'campaign_changed' });
      expect((await assessments()).map(({ state }) => state)).toEqual(['issued', 'issued']);
    });
  });

  it('counts how far it is', async () => {
    const [first] = await assessments();
    await bench.bring(buyer, first, 'in_progress');

    const progress = await as(() => bench.get(AssessmentsService).progressOf(campaign.id));

    expect(progress).toMatchObject({
      assessments: 2,
      submitted: 0,
      overdue: 0,
      answered: 0,
      total: 40,
      states: { issued: 1, in_progress: 1 },
    });
  });

  it('is neither reminded, extended nor cancelled before it is issued', async () => {
    const draft = await bench.plan(buyer);

    const early = { kind: 'conflict', code: 'campaign_not_running' };
    await expect(as(() => bench.get(RemindersByHand).remind(draft.id, {}))).rejects.toMatchObject(early);
    await expect(as(() => running.extend(draft.id, 1, dayAhead(60)))).rejects.toMatchObject(early);
    await expect(as(() => running.cancel(draft.id, 1, 'x'))).rejects.toMatchObject(early);
  });

  it('is nobody else’s to remind, extend or cancel', async () => {
    const other = await bench.buyer();

    const missing = { kind: 'not_found', code: 'campaign_not_found' };
    await expect(as(() => bench.get(RemindersByHand).remind(campaign.id, {}), other)).rejects.toMatchObject(missing);
    await expect(as(() => running.extend(campaign.id, campaign.version, dayAhead(60)), other)).rejects.toMatchObject(missing);
    await expect(as(() => running.cancel(campaign.id, campaign.version, 'x'), other)).rejects.toMatchObject(missing);
    expect((await assessments()).map(({ state }) => state)).toEqual(['issued', 'issued']);
  });
});
