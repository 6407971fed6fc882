import { aSubmission, reportIsCurrent, type Submission } from '../factories/journey/submission.js';
import { until } from '../support/until.js';
import { violationsOn } from './support/axe.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('what came of a campaign, against what others require', () => {
  let site: Site;
  let submission: Submission;

  beforeAll(async () => {
    site = await startSite();
    submission = await aSubmission(site.api);
    const { campaign } = submission;
    await until(() => reportIsCurrent(campaign.buyer.browser, campaign.id, 1), 60);
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('is reached from the report with its filter, and a level of the framework stays in the address', async () => {
    const page = await pageOf(site, submission.campaign.buyer);

    await page.goto(`/reports/${submission.campaign.id}?domains=IAM`);
    await page.getByRole('link', { name: '管理策体系で見る' }).click();
    await page.getByRole('heading', { level: 1, name: '管理策体系で見る' }).waitFor();
    await page.getByText('達成・未達・不明は、対応する質問すべてによります').waitFor();
    await page.getByText('★3', { exact: true }).first().click();

    await page.waitForURL((url) => url.searchParams.get('level') === '★3' && url.search.includes('IAM'));
    // Only ★4 asks for this one.
    await page.getByText('1-1-1', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('1-2-1', { exact: true }).waitFor();
  });

  it('opens a requirement to its questions and suppliers, from where one leads to its own answers', async () => {
    const page = await pageOf(site, submission.campaign.buyer);

    await page.goto(`/reports/${submission.campaign.id}/frameworks?framework=nist-csf-2.0`);
    await page.getByRole('button', { name: /^GV\.RR-01/ }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('全体に対応').first().waitFor();
    await panel.getByText(/^すべて \d/).click();
    await panel.getByRole('link', { name: submission.supplier.name }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await panel.getByRole('link', { name: submission.supplier.name }).click();

    await page.waitForURL(/\/submissions\/.+\/result\/frameworks\?.*requirement=GV/);
    await page.getByRole('heading', { level: 1, name: new RegExp(submission.supplier.name) }).waitFor();
    await page.getByRole('dialog').getByText('GOV-01').waitFor();
  });

  it('shows the supplier the same of its own answers, and grants nothing', async () => {
    const page = await pageOf(site, submission);

    await page.goto(`/assessments/${submission.assessmentId}/result`);
    await page.getByRole('link', { name: '管理策体系で見る' }).click();

    await page.getByRole('heading', { name: '要求事項の状況', exact: true }).waitFor();
    await page.getByText('★の取得、認証、適合を示すものではありません').waitFor();
  });
});
