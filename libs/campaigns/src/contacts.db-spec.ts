import { LinksService } from '@app/identity';
import type { MemberActor } from '@app/tenancy';

import { CampaignsBench, type TestSupplier } from '../../../test/support/campaigns.js';
import type { Campaign } from './campaign.js';
import { ContactsService } from './contacts.service.js';
import { RunningCampaigns } from './running-campaigns.service.js';

const NEXT = { name: 'Megumi Sawada', email: 'sawada@supplier.example', language: 'en' } as const;

describe('another contact', () => {
  let bench: CampaignsBench;
  let buyer: MemberActor;
  let supplier: TestSupplier;
  let campaign: Campaign;
  let asked: { readonly id: string };

  beforeAll(async () => {
    bench = await CampaignsBench.start();
  });

  beforeEach(async () => {
    buyer = await bench.buyer();
    supplier = await bench.supplier(buyer);
    campaign = await bench.issued(buyer);
    asked = await bench.assessmentOf(buyer, campaign, supplier);
  });

  afterAll(() => bench.stop());

  const replace = (contact: Parameters<ContactsService['replace']>[2] = NEXT, actor = buyer) =>
    bench.as(actor, () => bench.get(ContactsService).replace(campaign.id, asked.id, contact));
  const later = async () => (await bench.mails(buyer)).slice(1);

  it('gets the link and an invitation; the former one is told that theirs has ended', async () => {
    await replace();

    const link = await bench.linkTo(buyer, asked.id);
    expect(link).toMatchObject({ address: NEXT.email, recipientName: NEXT.name, language: 'en', generation: 2, openedAt: null });
    expect(await later()).toEqual([
      {
        template: 'link_replaced',
        recipient: supplier.email,
        linkId: null,
        details: { supplierName: `委託先 ${supplier.code}`, title: campaign.name },
      },
      {
        template: 'supplier_invitation',
        recipient: NEXT.email,
        linkId: link.id,
        details: expect.objectContaining({ title: campaign.name, dueAt: campaign.dueAt.toISOString(), questions: 20 }),
      },
    ]);
  });

  it('makes the token mailed before worthless, and none but the new one good', async () => {
    const links = bench.get(LinksService);
    const before = links.tokenOf(await bench.linkTo(buyer, asked.id));

    await replace();

    const after = links.tokenOf(await bench.linkTo(buyer, asked.id));
    await expect(links.resolve(before, 'supplier_invitation')).rejects.toMatchObject({ code: 'link_replaced' });
    await expect(links.resolve(after, 'supplier_invitation')).resolves.toMatchObject({ subjectId: asked.id, address: NEXT.email });
  });

  it('stands in the log that both parties read, and in the buyer’s own trail', async () => {
    await replace();

    expect(await bench.stepsOf(buyer, asked.id)).toContainEqual({ step: 'contact_replaced', side: 'buyer' });
    const trail = await bench.rows(
      buyer,
      `select details from app.audit_entry where action = 'assessment.contact_replaced' and object_id = $1`,
      [asked.id],
    );
    expect(trail).toEqual([{ details: { campaignId: campaign.id, name: `委託先 ${supplier.code}` } }]);
  });

  it('is named once by two who press the button at the same moment', async () => {
    const outcomes = await Promise.allSettled([replace(), replace()]);

    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'done')).sort()).toEqual([
      'contact_is_the_same',
      'done',
    ]);
    expect((await later()).map(({ template }) => template)).toEqual(['link_replaced', 'supplier_invitation']);
  });

  it('is followed by the other one where two name two: each former one is told', async () => {
    await Promise.all([replace(), replace({ ...NEXT, email: 'other@supplier.example' })]);

    const told = (await later()).filter(({ template }) => template === 'link_replaced').map(({ recipient }) => recipient);
    const { address, generation } = await bench.linkTo(buyer, asked.id);
    expect([new Set([...told, address]), generation]).toEqual([new Set([supplier.email, NEXT.email, 'other@supplier.example']), 3]);
  });

  it.each(['sawada@supplier.example, other@elsewhere.example', 'sawada', 'sawada@supplier.example\r\nBcc: all@elsewhere.example'])(
    'is refused with the address %j, and everything stays as it was',
    async (email) => {
      await expect(replace({ ...NEXT, email })).rejects.toMatchObject({ kind: 'invalid', field: 'email' });

      expect(await bench.linkTo(buyer, asked.id)).toMatchObject({ address: supplier.email, generation: 1 });
      expect(await later()).toEqual([]);
    },
  );

  it.each(['submitted', 'refused', 'accepted'] as const)('is refused for an assessment that was %s', async (state) => {
    await bench.bring(buyer, asked, state);

    await expect(replace()).rejects.toMatchObject({ kind: 'conflict', code: 'assessment_not_open' });
    expect(await later()).toEqual([]);
  });

  it('is refused after the campaign was cancelled', async () => {
    await bench.as(buyer, () => bench.get(RunningCampaigns).cancel(campaign.id, campaign.version, '対象が変わったため'));

    await expect(replace()).rejects.toMatchObject({ code: 'assessment_not_open' });
  });

  it('is nobody else’s to name', async () => {
    await expect(replace(NEXT, await bench.buyer())).rejects.toMatchObject({ kind: 'not_found', code: 'campaign_not_found' });
    expect(await bench.linkTo(buyer, asked.id)).toMatchObject({ address: supplier.email, generation: 1 });
  });
});
