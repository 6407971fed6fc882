import { BaselinesService } from '@app/baselines';
import { newId } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { type MemberActor, systemOf } from '@app/tenancy';

import { baselineDraftOf, ownContentOf, questionnaireDraftOf } from '../../../test/factories/own-content.js';
import { CampaignsBench } from '../../../test/support/campaigns.js';

describe('a campaign with content of the buyer’s own', () => {
  let bench: CampaignsBench;
  let buyer: MemberActor;

  beforeAll(async () => {
    bench = await CampaignsBench.start();
  });

  beforeEach(async () => {
    buyer = await bench.buyer();
  });

  afterAll(() => bench.stop());

  it('opens both versions to the suppliers asked, and to nobody else', async () => {
    const supplier = await bench.supplier(buyer);
    const { questionnaire, baseline } = await ownContentOf(bench.contexts, buyer);
    const stranger = await bench.buyer();

    const campaign = await bench.issued(buyer, { questionnaire, baseline });

    const { supplierId } = await bench.assessmentOf(buyer, campaign, supplier);
    const readers = await bench.rows<{ version: string; reader: string }>(
      buyer,
      'select version_id as version, reader_id as reader from app.version_reader order by version_id',
    );
    expect(readers).toEqual([questionnaire.id, baseline.id].toSorted().map((version) => ({ version, reader: supplierId })));
    const read = (tenantId: string) =>
      bench.as(systemOf(tenantId), async () => [
        (await bench.get(QuestionnairesService).version(buyer.tenantId, questionnaire.id)).questions.length,
        Object.keys((await bench.get(BaselinesService).version(buyer.tenantId, baseline.id)).weights).length,
      ]);
    expect(await read(supplierId)).toEqual([64, 64]);
    await expect(read(stranger.tenantId)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is refused with a draft of a questionnaire or of a baseline', async () => {
    await bench.supplier(buyer);
    const { questionnaire } = await ownContentOf(bench.contexts, buyer);
    const questionnaireDraft = await questionnaireDraftOf(bench.contexts, buyer);
    const baseline = await baselineDraftOf(bench.contexts, buyer, questionnaire.id);

    const [first, second] = [
      await bench.plan(buyer, { questionnaire: questionnaireDraft }),
      await bench.plan(buyer, { questionnaire, baseline }),
    ];

    await expect(bench.issue(buyer, first)).rejects.toMatchObject({ code: 'questionnaire_not_published', field: 'questionnaire' });
    await expect(bench.issue(buyer, second)).rejects.toMatchObject({ code: 'baseline_not_published', field: 'baseline' });
    expect(await bench.count(buyer, 'assessment')).toBe(0);
  });

  it('is refused with a baseline of another questionnaire', async () => {
    await bench.supplier(buyer);
    const { questionnaire } = await ownContentOf(bench.contexts, buyer);

    const draft = await bench.plan(buyer, { questionnaire });

    await expect(bench.issue(buyer, draft)).rejects.toMatchObject({ code: 'baseline_of_other_questionnaire' });
  });

  it('is refused with content that belongs to somebody else, as with content that does not exist', async () => {
    await bench.supplier(buyer);
    const theirs = await ownContentOf(bench.contexts, await bench.buyer());
    const nowhere = { ownerId: buyer.tenantId, id: newId() };

    const drafts = [
      await bench.plan(buyer, theirs),
      await bench.plan(buyer, { questionnaire: nowhere }),
      await bench.plan(buyer, { baseline: nowhere }),
    ];

    for (const draft of drafts) await expect(bench.issue(buyer, draft)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
