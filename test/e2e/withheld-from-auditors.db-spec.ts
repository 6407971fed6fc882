import type { CampaignAssessmentView } from '../../libs/assessments/src/http/campaign-assessment.dto.js';
import type { LinePageView } from '../../libs/campaigns/src/http/lines.dto.js';
import type { SupplierPageView, SupplierView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { anIssuedCampaign, type IssuedCampaign } from '../factories/journey/campaign.js';
import { aColleagueOf, anExternalAuditorOf, type Person } from '../factories/journey/person.js';
import { aSupplierOf, type Supplier } from '../factories/journey/supplier.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { codeOf, done } from '../support/client.js';

describe('what an external auditor may not see', () => {
  let api: TestApi;
  let buyer: Person;
  let supplier: Supplier;
  let campaign: IssuedCampaign;
  let auditor: Person;

  beforeAll(async () => {
    api = await startTestApi();
    buyer = await aBuyer(api);
    supplier = await aSupplierOf(buyer, { ownerId: buyer.id });
    campaign = await anIssuedCampaign(api, { buyer, suppliers: [supplier] });
    auditor = await anExternalAuditorOf(buyer, [campaign.id]);
  });

  afterAll(() => api.stop());

  const withheld = { contacts: null, owner: null, note: null, withheld: ['contacts', 'owner', 'note'] };

  it('is null and named at a supplier, and no id stands there without its name', async () => {
    const { items } = await done(auditor.browser.get<SupplierPageView>('/api/suppliers'));

    expect(items).toEqual([expect.objectContaining({ code: supplier.code, ...withheld })]);
    expect(await done(auditor.browser.get<SupplierView>(`/api/suppliers/${supplier.id}`))).toMatchObject(withheld);
  });

  it('is there for the people of the organization, except for remarks from its own auditors', async () => {
    const own = await aColleagueOf(buyer, ['auditor']);
    const path = `/api/suppliers/${supplier.id}`;

    expect(await done(buyer.browser.get<SupplierView>(path))).toMatchObject({ contacts: [{}], owner: {}, note: '', withheld: [] });
    expect(await done(own.browser.get<SupplierView>(path))).toMatchObject({ contacts: [{}], owner: {}, note: null, withheld: ['note'] });
  });

  it.each(['suppliers?hasContact=false', 'suppliers?ownerId=ID', 'suppliers/export?format=csv&hasContact=true'])(
    'is no condition: %s is refused with a sentence instead of an answer that would be untrue',
    async (path) => {
      const refused = await auditor.browser.get(`/api/${path.replace('ID', buyer.id)}`);

      expect([refused.status, codeOf(refused)]).toEqual([403, 'supplier_filter_withheld']);
    },
  );

  it('has no column in the exported list, which says so', async () => {
    const { raw } = await auditor.browser.get('/api/suppliers/export?format=csv&language=ja');
    const [headings = '', row = ''] = raw.toString('utf8').split('\r\n');

    expect(headings).toContain('閲覧の範囲外のため、含まれていない列：担当者名、メールアドレス、言語、備考');
    expect(headings).not.toMatch(/,担当者名,/);
    expect(row).toContain(supplier.code);
  });

  it('is null and named of mails: at a supplier of a campaign, in the list, and as a condition', async () => {
    const { items, withheld: left } = await done(auditor.browser.get<LinePageView>(`/api/campaigns/${campaign.id}/assessments`));
    const path = `/api/campaign-assessments/${items[0]?.assessmentId}`;
    const refused = await auditor.browser.get(`/api/campaigns/${campaign.id}/assessments?delivery=failed`);

    expect([items[0]?.delivery, left]).toEqual([null, ['delivery']]);
    expect(await done(auditor.browser.get<CampaignAssessmentView>(path))).toMatchObject({
      contact: null,
      mails: null,
      withheld: ['contact', 'mails'],
    });
    expect(codeOf(refused)).toBe('delivery_withheld');
    expect(await done(buyer.browser.get<CampaignAssessmentView>(path))).toMatchObject({ contact: {}, mails: [{}], withheld: [] });
  });
});
