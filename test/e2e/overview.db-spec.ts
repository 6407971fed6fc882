import type { OverviewView } from '../../libs/reports/src/http/overview/overview.dto.js';
import type { PastAssessmentPageView } from '../../libs/reports/src/http/submission/supplier-history.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign } from '../factories/journey/campaign.js';
import { aColleagueOf } from '../factories/journey/person.js';
import { aSubmission, reportIsCurrent } from '../factories/journey/submission.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Client, done } from '../support/client.js';
import { TestClock } from '../support/clock.js';
import { until } from '../support/until.js';

describe('the overview', () => {
  let api: TestApi;
  let clock: TestClock;

  beforeAll(async () => {
    api = await startTestApi();
    clock = new TestClock(api.app);
  });

  afterEach(() => clock.reset());
  afterAll(() => api.stop());

  const overviewOf = (browser: Client) => done(browser.get<OverviewView>('/api/overview'));

  it('shows both sides where they are, from the issue to the submission', async () => {
    const { campaign, browser, receipt, supplier, assessmentId } = await aSubmission(api, { level: 1 });
    const { buyer } = campaign;
    await until(() => reportIsCurrent(buyer.browser, campaign.id, 1), 30);

    const theirs = await overviewOf(buyer.browser);

    expect(theirs.submissions).toMatchObject({ count: 1, first: [{ submissionId: receipt.submissionId, supplierName: supplier.name }] });
    expect(theirs.running?.first).toMatchObject([{ id: campaign.id, suppliers: 1, submitted: 1, overdue: 0 }]);
    expect(theirs.running?.first[0]?.days.at(-1)).toMatchObject({ submitted: 1 });
    expect(theirs.chain).toMatchObject({ campaignId: campaign.id, submitted: 1, median: null, previous: null });
    expect(theirs.late).toEqual({ count: 0, oldestDueAt: null, first: [] });
    expect((await overviewOf(browser)).asked?.count).toBe(0);
    const { items } = await done(buyer.browser.get<PastAssessmentPageView>(`/api/suppliers/${supplier.id}/assessments`));
    expect(items).toMatchObject([{ assessmentId, submissionId: receipt.submissionId, state: 'submitted', overdue: false }]);
    expect(items[0]?.standing).not.toBeNull();
  });

  it('names who is late once the due moment has passed', async () => {
    const campaign = await anIssuedCampaign(api);
    clock.forward({ days: 33 });

    const { late, running } = await overviewOf(campaign.buyer.browser);

    expect(late).toMatchObject({ count: 1, oldestDueAt: campaign.dueAt, first: [{ supplierName: campaign.asked[0]?.supplier.name }] });
    expect(running?.first[0]).toMatchObject({ id: campaign.id, overdue: 1 });
  });

  it('names suppliers that cannot be asked yet', async () => {
    const buyer = await aBuyer(api);
    const { id, code, name } = await aSupplierOf(buyer, { classes: [], contacts: [] });

    const { withoutClass, withoutContact } = await overviewOf(buyer.browser);

    const one = { count: 1, first: [{ relationshipId: id, code, name }] };
    expect([withoutClass, withoutContact]).toEqual([one, one]);
  });

  it('tells a respondent what the company is asked, and nothing of what it asks itself', async () => {
    const { buyer } = await anIssuedCampaign(api);
    const respondent = await aColleagueOf(buyer, ['respondent']);

    expect(await overviewOf(respondent.browser)).toEqual({
      late: null,
      mails: null,
      submissions: null,
      withoutClass: null,
      withoutContact: null,
      running: null,
      chain: null,
      asked: { count: 0, overdue: 0, first: [] },
    });
  });
});
