import { setTimeout as wait } from 'node:timers/promises';
import { LinksService } from '@app/identity';
import { type MemberActor, systemOf } from '@app/tenancy';

import { CampaignsBench, type TestSupplier } from '../../../test/support/campaigns.js';
import { dayAhead } from '../../../test/support/clock.js';
import type { Campaign } from './campaign.js';
import { RemindSuppliersJob } from './jobs/remind-suppliers.job.js';
import type { ReminderJob } from './reminders.service.js';
import { RemindersByHand } from './reminders-by-hand.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';

describe('reminders', () => {
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
    campaign = await bench.issued(buyer, { reminderDays: [7, 1] });
    // Noon, so that no test runs over midnight.
    inTokyo(1, '12:00:00');
  });

  afterEach(() => bench.clock.reset());
  afterAll(() => bench.stop());

  const as = <T>(work: () => Promise<T>, actor = buyer) => bench.as(actor, work);
  const inTokyo = (days: number, time: string) => bench.clock.set(`${dayAhead(days)}T${time}+09:00`);
  const assessments = async () =>
    [await bench.assessmentOf(buyer, campaign, suppliers[0]), await bench.assessmentOf(buyer, campaign, suppliers[1])] as const;
  const recipientsOf = async (template: string) => (await bench.mails(buyer, template)).map(({ recipient }) => recipient);

  describe('reminding by hand', () => {
    const remind = (assessmentIds?: readonly string[]) =>
      as(() => bench.get(RemindersByHand).remind(campaign.id, assessmentIds ? { assessmentIds } : {}));

    it('mails everybody whose answer is missing, and says so in the log that both parties read', async () => {
      const [late, done] = await assessments();
      await bench.bring(buyer, done, 'submitted');

      const mails = await remind();

      expect(mails).toBe(1);
      const [mail] = await bench.mails(buyer, 'supplier_reminder');
      expect(mail).toMatchObject({
        recipient: suppliers[0].email,
        linkId: (await bench.linkTo(buyer, late.id)).id,
        details: { title: campaign.name, dueAt: campaign.dueAt.toISOString(), answered: 0, questions: 20 },
      });
      expect(await bench.stepsOf(buyer, late.id)).toEqual([
        { step: 'issued', side: 'buyer' },
        { step: 'reminded', side: 'buyer' },
      ]);
      expect(await bench.stepsOf(buyer, done.id)).toEqual([{ step: 'issued', side: 'buyer' }]);
    });

    it('mails those named, and no others', async () => {
      const [, second] = await assessments();

      expect(await remind([second.id])).toBe(1);

      expect(await recipientsOf('supplier_reminder')).toEqual([suppliers[1].email]);
    });

    it('reaches the same recipient once a day, also when somebody else reminds at the same moment', async () => {
      let second = Promise.resolve(0);
      const first = await as(async () => {
        const mails = await bench.get(RemindersByHand).remind(campaign.id, {});
        second = bench.database.apart(buyer, () => bench.get(RemindersByHand).remind(campaign.id, {}));
        // As long as the first has not committed, nobody else can see whom it has reminded.
        await wait(200);
        return mails;
      });

      expect([first, await second]).toEqual([2, 0]);
      expect(await recipientsOf('supplier_reminder')).toHaveLength(2);
    });

    it('is refused for those named who were reminded today, until midnight where the buyer is', async () => {
      const [first] = await assessments();
      const named = [first.id];
      inTokyo(2, '20:00:00');
      await remind(named);

      inTokyo(2, '23:59:00');
      await expect(remind(named)).rejects.toMatchObject({ kind: 'too_many', code: 'reminded_just_now' });
      inTokyo(3, '00:01:00');
      expect(await remind(named)).toBe(1);
    });

    it('goes to whoever holds the link now, in their language', async () => {
      const [first] = await assessments();
      const link = await bench.linkTo(buyer, first.id);
      await as(() =>
        bench.get(LinksService).readdress(link.id, { address: 'next@supplier.example', recipientName: 'Next', language: 'en' }),
      );

      await remind([first.id]);

      const mails = await bench.rows(buyer, `select recipient, language from app.message where template = 'supplier_reminder'`);
      expect(mails).toEqual([{ recipient: 'next@supplier.example', language: 'en' }]);
    });
  });

  describe('reminding as planned', () => {
    const wake = (job: ReminderJob) => bench.as(systemOf(job.tenantId), () => bench.get(RemindSuppliersJob).handle(job));
    const jobs = async () => (await bench.jobs<ReminderJob>(buyer, 'campaigns.remind')).map(({ data }) => data);
    /** Seven days and one day before the due day. */
    async function planned(): Promise<readonly [ReminderJob, ReminderJob]> {
      const [seven, one] = await jobs();
      if (!seven || !one) throw new Error('Two reminders were planned.');
      return [seven, one];
    }

    it('mails everybody whose answer is missing, as the product and not as a person', async () => {
      const [job] = await planned();

      await wake(job);

      expect(await recipientsOf('supplier_reminder')).toEqual(suppliers.map(({ email }) => email));
      const [first] = await assessments();
      expect(await bench.stepsOf(buyer, first.id)).toContainEqual({ step: 'reminded', side: 'system' });
    });

    it('does nothing the second time, and on the next day again', async () => {
      const [seven, one] = await planned();

      await wake(seven);
      await wake(seven);
      expect(await recipientsOf('supplier_reminder')).toHaveLength(2);
      bench.clock.forward({ days: 1 });
      await wake(one);

      expect(await recipientsOf('supplier_reminder')).toHaveLength(4);
    });

    it('reminds on two days in a row, although the second morning comes a little earlier', async () => {
      const [seven, one] = await planned();

      inTokyo(3, '09:00:05');
      await wake(seven);
      inTokyo(4, '09:00:01');
      await wake(one);

      expect(await recipientsOf('supplier_reminder')).toHaveLength(4);
    });

    it('does nothing for a due day that has moved; the new day has reminders of its own', async () => {
      const before = await planned();
      await as(() => running.extend(campaign.id, campaign.version, dayAhead(60)));

      for (const job of before) await wake(job);

      expect(await recipientsOf('supplier_reminder')).toEqual([]);
      const after = (await jobs()).filter(({ dueDay }) => dueDay === dayAhead(60));
      expect(after.map(({ daysBefore }) => daysBefore)).toEqual([7, 1]);
    });

    it('does nothing after the campaign was cancelled', async () => {
      const [job] = await planned();
      await as(() => running.cancel(campaign.id, campaign.version, '対象が変わったため'));

      await wake(job);

      expect(await recipientsOf('supplier_reminder')).toEqual([]);
    });

    it('does nothing for a day that is no longer planned, and for a campaign that is gone', async () => {
      const [job] = await planned();
      await bench.rows(buyer, `update app.campaign set reminder_days = '{1}' where id = $1 returning 1`, [campaign.id]);

      await wake(job);
      await wake({ ...job, campaignId: buyer.userId });

      expect(await recipientsOf('supplier_reminder')).toEqual([]);
    });

    it('does nothing in the name of another organization', async () => {
      const [job] = await planned();
      const other = await bench.buyer();

      await wake({ ...job, tenantId: other.tenantId });

      expect(await recipientsOf('supplier_reminder')).toEqual([]);
      expect(await bench.mails(other)).toEqual([]);
    });
  });
});
