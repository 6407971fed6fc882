import type { CampaignView } from '../../libs/campaigns/src/http/campaign.dto.js';
import type { CheckView, ObstacleView } from '../../libs/campaigns/src/http/check.dto.js';
import type { LinePageView } from '../../libs/campaigns/src/http/lines.dto.js';
import type { IssuedView } from '../../libs/campaigns/src/http/running.dto.js';
import type { InformationClassesView } from '../../libs/supply-chain/src/http/information-class.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { aPlan, aPlannedCampaign } from '../factories/journey/campaign.js';
import { type Person } from '../factories/journey/person.js';
import { aSupplierOf, type Supplier } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Answer, codeOf, done, type Problem } from '../support/client.js';
import { dayAhead } from '../support/clock.js';

describe('a campaign', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const refusalOf = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
  const issue = ({ buyer, id, version }: { buyer: Person; id: string; version: number }, body = {}) =>
    buyer.browser.post<IssuedView>(`/api/campaigns/${id}/issue`, { version, ...body });
  const issueWith = async (buyer: Person, changes: object) => issue(await aPlannedCampaign(buyer, changes));
  const issuedTo = async ({ buyer, id }: { buyer: Person; id: string }) =>
    (await done(buyer.browser.get<LinePageView>(`/api/campaigns/${id}/assessments?limit=200`))).items.map(
      ({ supplierCode }) => supplierCode,
    );
  const emailOf = ({ contacts: [contact] }: Supplier) => contact?.email ?? '';
  const subjectsTo = (email: string) =>
    api.mail.mails.filter(({ recipients }) => recipients.includes(email)).map(({ parsed }) => parsed.subject ?? '');

  describe('while it is planned', () => {
    it('is changed only by who has seen its newest state', async () => {
      const buyer = await aBuyer(api);
      const { id, version } = await aPlannedCampaign(buyer);
      const change = (name: string, seen: number) => buyer.browser.patch<CampaignView>(`/api/campaigns/${id}`, { name, version: seen });

      const first = await change('一人目の題', version);
      const second = await change('二人目の題', version);

      expect([first.status, first.body.name, first.body.version]).toEqual([200, '一人目の題', version + 1]);
      expect(refusalOf(second)).toEqual([409, 'campaign_changed']);
      expect(refusalOf(await issue({ buyer, id, version }))).toEqual([409, 'campaign_changed']);
      expect(refusalOf(await buyer.browser.delete(`/api/campaigns/${id}?version=${version}`))).toEqual([409, 'campaign_changed']);
      expect((await buyer.browser.delete(`/api/campaigns/${id}?version=${version + 1}`)).status).toBe(204);
      expect(refusalOf(await buyer.browser.get(`/api/campaigns/${id}`))).toEqual([404, 'campaign_not_found']);
    });

    it('takes a due day that exists and lies ahead', async () => {
      const { browser } = await aBuyer(api);
      const plan = (dueDay: string) => browser.post<Problem>('/api/campaigns', aPlan({ dueDay }));

      const refusals = await Promise.all([plan(dayAhead(-2)), plan('9999-12-31'), plan('2027-02-29'), plan('tomorrow')]);

      expect(refusals.map((answer) => [...refusalOf(answer), answer.body.field])).toEqual([
        [400, 'due_day_past', 'dueDay'],
        [400, 'due_day_far', 'dueDay'],
        [400, 'due_day_invalid', 'dueDay'],
        [400, 'validation_failed', 'dueDay'],
      ]);
    });

    it('takes its recipients by list or by filter, not by both and not by neither', async () => {
      const { browser } = await aBuyer(api);
      const plan = (recipients: object) => browser.post('/api/campaigns', aPlan({ recipients }));

      expect(refusalOf(await plan({}))).toEqual([400, 'recipients_ambiguous']);
      expect(refusalOf(await plan({ filter: {}, relationshipIds: [] }))).toEqual([400, 'recipients_ambiguous']);
    });

    it('names each supplier that is not ready, with all its reasons, before anything is issued', async () => {
      const buyer = await aBuyer(api);
      const classes = await done(buyer.browser.get<InformationClassesView>('/api/information-classes'));
      const own = { key: 'trade', name: { ja: '営業秘密', en: 'Trade secret' }, exposure: 5 };
      await done(buyer.browser.put('/api/information-classes', { classes: [...classes.items, own], revision: classes.revision }));
      const [ready, bare, uncovered] = [
        await aSupplierOf(buyer),
        await aSupplierOf(buyer, { classes: [], contacts: [] }),
        await aSupplierOf(buyer, { classes: ['hi', 'trade'] }),
      ];
      const draft = await aPlannedCampaign(buyer);
      const named = ({ id, code, name, version }: Supplier) => ({ relationshipId: id, code, name, version });

      const check = await done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));
      const refused = await issue(draft);

      expect([check.ready, check.unready, check.obstacleCounts]).toEqual([1, 2, { no_contact: 1, no_classes: 1, class_not_covered: 1 }]);
      expect(check.obstacles).toEqual([
        { ...named(bare), reason: 'no_contact', classes: [] },
        { ...named(bare), reason: 'no_classes', classes: [] },
        { ...named(uncovered), reason: 'class_not_covered', classes: ['trade'] },
      ]);
      expect([...refusalOf(refused), (refused.body as unknown as Problem).details]).toEqual([
        409,
        'suppliers_not_ready',
        { count: 2, obstacles: check.obstacles },
      ]);
      expect(subjectsTo(emailOf(ready))).toEqual([]);
      expect((await done(buyer.browser.get<CampaignView>(`/api/campaigns/${draft.id}`))).state).toBe('draft');
    });

    it('has each supplier mended in place by what its obstacle says', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer, { classes: [] });
      const draft = await aPlannedCampaign(buyer);
      const check = () => done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));
      const { obstacles } = await check();
      const [{ relationshipId, version }] = obstacles as [ObstacleView];

      await done(buyer.browser.patch(`/api/suppliers/${relationshipId}`, { version, classes: ['hi'] }));

      expect(await check()).toMatchObject({ ready: 1, unready: 0, obstacles: [] });
    });

    it('says by class and by combination whom it asks, how much and how many musts', async () => {
      const buyer = await aBuyer(api);
      for (const classes of [['hi'], ['hi', 'gokuhi'], ['shagaihi'], ['hi', 'gokuhi'], []]) await aSupplierOf(buyer, { classes });
      await aSupplierOf(buyer, { classes: ['hi'], contacts: [] });
      const draft = await aPlannedCampaign(buyer, { form: 'full' });

      const check = await done(buyer.browser.post<CheckView>(`/api/campaigns/${draft.id}/check`));

      // Counted in content/question-set.json; 62 and 64 questions at 1.4 minutes, rounded up to 5.
      const [outer, secret, top] = [
        { questions: 62, sections: 12, minutes: 90, musts: 9 },
        { questions: 64, sections: 12, minutes: 90, musts: 17 },
        { questions: 64, sections: 12, minutes: 90, musts: 21 },
      ];
      expect(check.byClass).toEqual([
        { classes: ['hi'], suppliers: 4, ready: 3, ...secret },
        { classes: ['gokuhi'], suppliers: 2, ready: 2, ...top },
        { classes: ['shagaihi'], suppliers: 1, ready: 1, ...outer },
      ]);
      expect(check.byCombination).toEqual([
        { classes: ['hi'], suppliers: 2, ready: 1, ...secret },
        { classes: ['hi', 'gokuhi'], suppliers: 2, ready: 2, ...top },
        { classes: ['shagaihi'], suppliers: 1, ready: 1, ...outer },
      ]);
    });

    it('leaves out who is not ready when the buyer says so', async () => {
      const buyer = await aBuyer(api);
      const ready = await aSupplierOf(buyer);
      await aSupplierOf(buyer, { classes: [] });
      const draft = await aPlannedCampaign(buyer);

      const issued = await issue(draft, { leaveOutUnready: true });

      expect(issued.body).toMatchObject({ issued: 1, leftOut: 1 });
      expect(await issuedTo(draft)).toEqual([ready.code]);
    });

    it('states what the answers are used for, or is not issued', async () => {
      const buyer = await aBuyer(api);
      await aSupplierOf(buyer);

      expect(refusalOf(await issueWith(buyer, { purpose: ' ' }))).toEqual([400, 'purpose_missing']);
    });
  });
});
