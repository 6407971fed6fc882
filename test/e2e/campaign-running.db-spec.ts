import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { StepListView } from '../../libs/assessments/src/http/step.dto.js';
import type { CampaignPageView, CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { LinePageView } from '../../libs/campaigns/src/http/lines.dto.js';
import type { RemindedView } from '../../libs/campaigns/src/http/running.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { type Asked, anIssuedCampaign, aPlannedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { newAddress } from '../factories/journey/person.js';
import { answer, aSubmission, sheetOf } from '../factories/journey/submission.js';
import { aSupplierOf, type Supplier } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { asSuperuser } from '../support/as-superuser.js';
import { type Answer, codeOf, done } from '../support/client.js';
import { dayAhead, TestClock } from '../support/clock.js';
import { until } from '../support/until.js';

describe('a campaign', () => {
  let api: TestApi;
  let clock: TestClock;

  beforeAll(async () => {
    api = await startTestApi();
    clock = new TestClock(api.app);
  });

  afterEach(() => clock.reset());
  afterAll(() => api.stop());

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const emailOf = ({ contacts: [contact] }: Supplier) => contact?.email ?? '';
  const subjectsTo = (email: string) =>
    api.mail.mails.filter(({ recipients }) => recipients.includes(email)).map(({ parsed }) => parsed.subject ?? '');

  describe('while it runs', () => {
    const remind = ({ buyer, id }: IssuedCampaign, assessmentIds?: string[]) =>
      buyer.browser.post<RemindedView>(`/api/campaigns/${id}/remind`, assessmentIds ? { assessmentIds } : {});

    it('reminds who has not submitted, at most once a day', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [late, quick] = campaign.asked;
      if (!late || !quick) throw new Error('Two were asked.');
      await aSubmission(api, { campaign, asked: quick });

      const mails = [await remind(campaign), await remind(campaign)].map(({ body }) => body.mails);
      const named = await remind(campaign, [late.line.assessmentId]);
      clock.forward({ days: 1, seconds: 1 });
      const nextDay = await remind(campaign, [late.line.assessmentId]);
      await until(() => subjectsTo(emailOf(late.supplier)).length === 3);

      expect([mails, refusalOf(named), nextDay.body.mails]).toEqual([[1, 0], [429, 'reminded_just_now'], 1]);
      expect(subjectsTo(emailOf(quick.supplier)).filter((subject) => /期限/.test(subject))).toEqual([]);
      const { steps } = await done(buyer.browser.get<CampaignAssessmentView>(`/api/campaign-assessments/${late.line.assessmentId}`));
      expect(steps.map(({ step }) => step)).toEqual(['issued', 'reminded', 'reminded']);
    });

    it('reminds by itself on the days that were planned, while it runs', async () => {
      const [running, cancelled] = [
        await anIssuedCampaign(api, { plan: { reminderDays: [7] } }),
        await anIssuedCampaign(api, { plan: { reminderDays: [7] } }),
      ];
      await done(cancelled.buyer.browser.post(`/api/campaigns/${cancelled.id}/cancel`, { version: cancelled.version, reason: '対象外' }));
      const [reminded, left] = [running, cancelled].map(({ asked: [one] }) => (one ? emailOf(one.supplier) : ''));

      await asSuperuser(api.database, `update pgboss.job set start_after = now() where name = 'campaigns.remind'`);
      await until(() => subjectsTo(reminded ?? '').length === 2);
      await until(async () => {
        const waiting = await asSuperuser(api.database, `select 1 from pgboss.job where name = 'campaigns.remind' and state < 'completed'`);
        return waiting.length === 0;
      });

      expect(subjectsTo(left ?? '').some((subject) => /取りやめ/.test(subject))).toBe(true);
      expect(subjectsTo(left ?? '')).toHaveLength(2);
    });

    it('is extended to a later day, and those who still answer are told', async () => {
      const { campaign, assessmentId, browser, email } = await aClaimedSupplier(api);
      const { buyer, id, version } = campaign;
      const extend = (dueDay: string, seen = version) =>
        buyer.browser.post<CampaignView>(`/api/campaigns/${id}/extend`, { version: seen, dueDay });

      const earlier = await extend(dayAhead(20));
      const extended = await done(extend(dayAhead(60)));
      const stale = await extend(dayAhead(90));
      const mail = await api.mail.newestTo(email, /延長/);

      expect([refusalOf(earlier), refusalOf(stale)]).toEqual([
        [400, 'due_day_not_later'],
        [409, 'campaign_changed'],
      ]);
      expect(extended).toMatchObject({ dueDay: dayAhead(60), timeZone: 'Asia/Tokyo', dueAt: `${dayAhead(60)}T14:59:59.999Z` });
      expect((await sheetOf({ browser, assessmentId })).assessment).toMatchObject({ dueDay: dayAhead(60), overdue: false });
      expect(mail.parsed.text).toMatch(/\/l\//);
      const { items } = await done(browser.get<StepListView>(`/api/assessments/${assessmentId}/steps`));
      expect(items.map(({ step, actorName }) => `${step} ${actorName}`)).toEqual(['issued 高瀬 美咲', 'extended 高瀬 美咲']);
    });

    it('is overdue after its due day, takes a late submission, and marks it', async () => {
      const claimed = await aClaimedSupplier(api);
      const { buyer, id } = claimed.campaign;
      await answer(claimed, 'GOV-01', { kind: 'level', level: 2 });
      clock.forward({ days: 32 });

      const overdue = await done(buyer.browser.get<LinePageView>(`/api/campaigns/${id}/assessments?overdue=true`));
      const receipt = await claimed.browser.post(`/api/assessments/${claimed.assessmentId}/submit`, {
        signedBy: '湊 社長',
        acknowledgeUnanswered: true,
      });
      const after = await done(buyer.browser.get<CampaignView>(`/api/campaigns/${id}`));

      expect(overdue.items).toMatchObject([{ assessmentId: claimed.assessmentId, overdue: true }]);
      expect([receipt.status, receipt.body.late]).toEqual([200, true]);
      expect(after.progress).toMatchObject({ assessments: 1, submitted: 1, overdue: 0, states: { submitted: 1 } });
    });

    it('is cancelled with a reason that those still asked are told; what was submitted stays', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [working, ready] = campaign.asked;
      if (!working || !ready) throw new Error('Two were asked.');
      const claimed = await aClaimedSupplier(api, { campaign, asked: working });
      const { receipt } = await aSubmission(api, { campaign, asked: ready, level: 3 });
      const cancel = (version: number) =>
        buyer.browser.post<CampaignView>(`/api/campaigns/${campaign.id}/cancel`, { version, reason: '対象が変わったため' });

      const cancelled = await done(cancel(campaign.version));
      const again = await cancel(cancelled.version);
      const mail = await api.mail.newestTo(claimed.email, /取りやめ/);

      expect(cancelled).toMatchObject({ state: 'cancelled', cancelReason: '対象が変わったため' });
      expect(refusalOf(again)).toEqual([409, 'campaign_not_running']);
      expect(mail.parsed.text).toContain('対象が変わったため');
      expect(mail.parsed.text).not.toMatch(/\/l\//);
      expect(
        refusalOf(
          await claimed.browser.put(`/api/assessments/${claimed.assessmentId}/answers/GOV-01`, { kind: 'level', level: 1, version: 0 }),
        ),
      ).toEqual([409, 'assessment_cancelled']);
      expect((await sheetOf(claimed)).assessment).toMatchObject({ state: 'cancelled', endedReason: '対象が変わったため' });
      expect(refusalOf(await remind(campaign))).toEqual([409, 'campaign_not_running']);
      expect(subjectsTo(emailOf(ready.supplier)).some((subject) => /取りやめ/.test(subject))).toBe(false);
      expect((await buyer.browser.get(`/api/submissions/${receipt.submissionId}/result`)).status).toBe(200);
    });

    it('is extended again and again while answers come and go, and nobody stands in anybody’s way', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const claimed = await Promise.all(campaign.asked.map((asked) => aClaimedSupplier(api, { campaign, asked })));
      for (const each of claimed) await answer(each, 'GOV-01', { kind: 'level', level: 2 });
      const statuses: number[] = [];
      const comeAndGo = async ({ browser, assessmentId }: (typeof claimed)[number]) => {
        for (let turn = 0; turn < 6; turn += 1) {
          const signature = { signedBy: '湊 社長', acknowledgeUnanswered: true };
          statuses.push((await browser.post(`/api/assessments/${assessmentId}/submit`, signature)).status);
          statuses.push((await browser.post(`/api/assessments/${assessmentId}/recall`, { reason: '数字の誤り' })).status);
        }
      };
      const extend = async () => {
        for (let day = 31, seen = campaign.version; day < 51; day += 1) {
          const extension = { version: seen, dueDay: dayAhead(day) };
          const { status, body } = await buyer.browser.post<CampaignView>(`/api/campaigns/${campaign.id}/extend`, extension);
          statuses.push(status);
          seen = body.version;
        }
      };

      await Promise.all([extend(), ...claimed.map(comeAndGo)]);

      expect(new Set(statuses)).toEqual(new Set([200, 204]));
      const lines = await done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments`));
      expect(lines.items.map(({ state }) => state)).toEqual(['in_progress', 'in_progress', 'in_progress']);
    });

    it('has nobody to replace once the answers are in', async () => {
      const { campaign, assessmentId } = await aSubmission(api);
      const contact = { name: '沢田 恵', email: newAddress('supplier.example'), language: 'ja' };

      const refused = await campaign.buyer.browser.put(`/api/campaigns/${campaign.id}/assessments/${assessmentId}/contact`, contact);

      expect(refusalOf(refused)).toEqual([409, 'assessment_not_open']);
    });

    it('lists its suppliers by state and by name, a page at a time', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [
        await aSupplierOf(buyer, { name: '青葉製作所' }),
        await aSupplierOf(buyer, { name: '美浜電機' }),
        await aSupplierOf(buyer, { name: '北斗塗装' }),
      ];
      const campaign = await anIssuedCampaign(api, { suppliers });
      await aClaimedSupplier(api, { campaign });
      const list = (query: string) => done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments?${query}`));

      const first = await list('limit=2&sort=-code');
      const rest = await list(`limit=2&sort=-code&cursor=${first.next}`);

      expect([...first.items, ...rest.items].map(({ supplierCode }) => supplierCode)).toEqual(suppliers.map(({ code }) => code).reverse());
      expect(rest.next).toBeNull();
      expect((await list('search=%E7%BE%8E%E6%B5%9C')).items.map(({ supplierName }) => supplierName)).toEqual(['美浜電機']);
      expect((await list('states=issued')).items).toHaveLength(3);
      expect((await list('states=submitted,in_progress')).items).toEqual([]);
    });

    it('lists whose link came back or waits, and reminds those that a filter leaves', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const campaign = await anIssuedCampaign(api, { suppliers });
      const [bounced, held, reached] = campaign.asked as [Asked, Asked, Asked];
      for (const { supplier } of campaign.asked) await until(() => subjectsTo(emailOf(supplier)).length === 1);
      const settle = ({ line }: Asked, state: string, failure: string | null) =>
        asSuperuser(api.database, 'update app.message set state = $2, failure = $3 where subject_id = $1', [
          line.assessmentId,
          state,
          failure,
        ]);
      await settle(bounced, 'failed', '550 5.1.1 no such user');
      await settle(held, 'held', null);
      const list = (query: string) => done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments?${query}`));

      const [back, troubled, all] = [await list('delivery=failed'), await list('delivery=failed,held&limit=1'), await list('limit=200')];
      const filter = { delivery: ['sent'], states: ['issued'], search: reached.supplier.code };
      const reminded = await done(buyer.browser.post<RemindedView>(`/api/campaigns/${campaign.id}/remind`, { filter }));

      expect([back.total, back.items.map(({ supplierCode, delivery }) => [supplierCode, delivery])]).toEqual([
        1,
        [
          [
            bounced.supplier.code,
            expect.objectContaining({ state: 'failed', failure: '550 5.1.1 no such user', recipient: emailOf(bounced.supplier) }),
          ],
        ],
      ]);
      expect([troubled.total, troubled.items.length, all.total]).toEqual([2, 1, 3]);
      expect(all.items.map(({ delivery }) => delivery?.state)).toEqual(['failed', 'held', 'sent']);
      expect(reminded.mails).toBe(1);
      await until(() => subjectsTo(emailOf(reached.supplier)).length === 2);
    });

    it('shows no trouble any more once somebody else is asked', async () => {
      const campaign = await anIssuedCampaign(api);
      const [{ line, supplier }] = campaign.asked as [Asked];
      await until(() => subjectsTo(emailOf(supplier)).length === 1);
      await asSuperuser(api.database, `update app.message set state = 'failed' where subject_id = $1`, [line.assessmentId]);
      const url = `/api/campaigns/${campaign.id}/assessments`;
      const email = newAddress('supplier.example');

      await done(campaign.buyer.browser.put(`${url}/${line.assessmentId}/contact`, { name: '沢田 恵', email, language: 'ja' }));
      await until(() => subjectsTo(email).length === 1);

      const { items } = await done(campaign.buyer.browser.get<LinePageView>(url));
      expect(items[0]?.delivery).toMatchObject({ state: 'sent', recipient: email });
    });

    it('is found in the list by its state and by words of its name, with how far it is', async () => {
      const buyer = await aBuyer(api);
      const suppliers = [await aSupplierOf(buyer), await aSupplierOf(buyer)];
      const spring = await anIssuedCampaign(api, { suppliers, plan: { name: 'ｾｷｭﾘﾃｨ 点検 2026 春' } });
      await aSubmission(api, { campaign: spring, level: 3 });
      const autumn = await aPlannedCampaign(buyer, { name: 'セキュリティ点検 2026 秋' });
      const list = async (query: string) => (await done(buyer.browser.get<CampaignPageView>(`/api/campaigns?${query}`))).items;
      const idsOf = async (query: string) => (await list(query)).map(({ id }) => id);

      expect(await idsOf(`search=${encodeURIComponent('せきゅりてぃ 2026')}`)).toEqual([autumn.id, spring.id]);
      expect(await idsOf(`search=${encodeURIComponent('春')}`)).toEqual([spring.id]);
      expect(await idsOf('states=draft')).toEqual([autumn.id]);
      expect(await idsOf('states=draft,cancelled')).toEqual([autumn.id]);
      expect(await idsOf(`states=draft&search=${encodeURIComponent('春')}`)).toEqual([]);
      expect((await list('states=issued')).map(({ progress }) => progress)).toMatchObject([{ assessments: 2, submitted: 1, overdue: 0 }]);
    });

    it('is nowhere to be found for anybody else', async () => {
      const campaign = await anIssuedCampaign(api);
      const { browser } = await aBuyer(api);
      const url = `/api/campaigns/${campaign.id}`;
      const requests = [
        browser.get(url),
        browser.get(`${url}/assessments`),
        browser.get(`${url}/report`),
        browser.get(`${url}/report/suppliers`),
        browser.get(`${url}/gap-workbook`),
        browser.get(`${url}/gaps.csv`),
        browser.post(`${url}/check`),
        browser.post(`${url}/issue`, { version: 1 }),
        browser.post(`${url}/remind`),
        browser.post(`${url}/extend`, { version: 1, dueDay: dayAhead(90) }),
        browser.post(`${url}/cancel`, { version: 1, reason: 'x' }),
      ];

      const refusals = (await Promise.all(requests)).map(refusalOf);

      expect(refusals).toEqual(requests.map(() => [404, 'campaign_not_found']));
      expect((await done(browser.get<CampaignPageView>('/api/campaigns'))).items).toEqual([]);
    });

    it('has nothing to download before it is issued', async () => {
      const buyer = await aBuyer(api);
      const { id } = await aPlannedCampaign(buyer);

      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}/gap-workbook`))).toEqual([409, 'campaign_not_issued']);
      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}/gaps.csv`))).toEqual([409, 'campaign_not_issued']);
    });
  });
});
