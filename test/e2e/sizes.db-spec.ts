import type { ExportView } from '../../libs/audit/src/http/export.dto.js';
import type { CampaignReportView } from '../../libs/reports/src/http/campaign/campaign-report.dto.js';
import type { SizeReadingsView, SizesView } from '../../libs/supply-chain/src/http/size.dto.js';
import { aSubmission, type Submission } from '../factories/journey/submission.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { type Client, done } from '../support/client.js';

describe('sizes of suppliers over HTTP', () => {
  let api: TestApi;
  let submission: Submission;
  let browser: Client;

  beforeAll(async () => {
    api = await startTestApi();
    submission = await aSubmission(api);
    browser = submission.campaign.buyer.browser;
    const { id, version } = submission.supplier;
    await done(browser.patch(`/api/suppliers/${id}`, { version, size: '約35名' }));
  });

  afterAll(() => api.stop());

  it('are offered as bands, while the supplier keeps what was written', async () => {
    expect(await done(browser.get<SizesView>('/api/suppliers/sizes'))).toEqual({ items: [{ size: '21-50', count: 1 }] });
    expect(await done(browser.get(`/api/suppliers/${submission.supplier.id}`))).toMatchObject({ size: '約35名' });
  });

  it.each([
    ['21-50', 1],
    ['約35名', 1],
    ['50人', 1],
    ['２１～５０名', 1],
    ['6-20', 0],
    ['35 yen', 0],
  ])('narrow a report in a new link and in an old one: sizes=%s', async (size, asked) => {
    const report = `/api/campaigns/${submission.campaign.id}/report?sizes=${encodeURIComponent(size)}`;

    expect(await done(browser.get<CampaignReportView>(report))).toMatchObject({ asked });
  });

  it('are told how words in an address are read', async () => {
    const query = ['中規模', '35名'].map((word) => `words=${encodeURIComponent(word)}`).join('&');

    expect(await done(browser.get<SizeReadingsView>(`/api/suppliers/size-readings?${query}`))).toEqual({
      items: [
        { word: '中規模', size: '中規模' },
        { word: '35名', size: '21-50' },
      ],
    });
  });

  it('stand in the register of exports in the one form that stands for all that are read so', async () => {
    const wish = { kind: 'gaps_csv', campaignId: submission.campaign.id, language: 'ja' };
    const order = (sizes: string[]) => done(browser.post<ExportView>('/api/exports', { ...wish, filter: { sizes } }));

    expect((await order(['35名', '21-50'])).filters).toMatchObject({ sizes: ['21-50'] });
  });
});
