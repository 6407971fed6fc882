import { BaselinesService } from '@app/baselines';
import { newId } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { type MemberActor, systemOf } from '@app/tenancy';

import { baselineDraftOf, discardQuestionnaire, ownContentOf, questionnaireDraftOf } from '../../../test/factories/own-content.js';
import { CampaignsBench } from '../../../test/support/campaigns.js';
import type { CampaignPlan } from './campaign.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignOverviews } from './campaign-overviews.service.js';

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

  const change = (id: string, changes: Partial<CampaignPlan>) => bench.as(buyer, () => bench.get(CampaignDrafts).change(id, 1, changes));

  it('opens both versions to the suppliers asked, and to nobody else', async () => {
    const supplier = await bench.supplier(buyer);
    const { questionnaireVersionId, baselineVersionId } = await ownContentOf(bench.contexts, buyer);
    const stranger = await bench.buyer();

    const campaign = await bench.issued(buyer, { questionnaireVersionId, baselineVersionId });

    const { supplierId } = await bench.assessmentOf(buyer, campaign, supplier);
    const readers = await bench.rows<{ version: string; reader: string }>(
      buyer,
      'select version_id as version, reader_id as reader from app.version_reader order by version_id',
    );
    expect(readers).toEqual([questionnaireVersionId, baselineVersionId].toSorted().map((version) => ({ version, reader: supplierId })));
    const read = (tenantId: string) =>
      bench.as(systemOf(tenantId), async () => [
        (await bench.get(QuestionnairesService).version(buyer.tenantId, questionnaireVersionId)).questions.length,
        Object.keys((await bench.get(BaselinesService).version(buyer.tenantId, baselineVersionId)).weights).length,
      ]);
    expect(await read(supplierId)).toEqual([64, 64]);
    await expect(read(stranger.tenantId)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is refused with a draft of a questionnaire or of a baseline', async () => {
    await bench.supplier(buyer);
    const { questionnaireVersionId } = await ownContentOf(bench.contexts, buyer);
    const questionnaireDraft = await questionnaireDraftOf(bench.contexts, buyer);
    const baselineDraft = await baselineDraftOf(bench.contexts, buyer, questionnaireVersionId);

    const [first, second] = [
      await bench.plan(buyer, { questionnaireVersionId: questionnaireDraft.id }),
      await bench.plan(buyer, { questionnaireVersionId, baselineVersionId: baselineDraft.id }),
    ];

    await expect(bench.issue(buyer, first)).rejects.toMatchObject({ code: 'questionnaire_not_published', field: 'questionnaireVersionId' });
    await expect(bench.issue(buyer, second)).rejects.toMatchObject({ code: 'baseline_not_published', field: 'baselineVersionId' });
    expect(await bench.count(buyer, 'assessment')).toBe(0);
  });

  it('is refused with a baseline of another questionnaire', async () => {
    await bench.supplier(buyer);
    const { questionnaireVersionId } = await ownContentOf(bench.contexts, buyer);

    const draft = await bench.plan(buyer, { questionnaireVersionId });

    await expect(bench.issue(buyer, draft)).rejects.toMatchObject({ code: 'baseline_of_other_questionnaire' });
  });

  it('is refused with content that belongs to somebody else, as with content that does not exist', async () => {
    const theirs = await ownContentOf(bench.contexts, await bench.buyer());
    const nowhere = { questionnaireVersionId: newId(), baselineVersionId: newId() };
    const { id } = await bench.plan(buyer);

    for (const { questionnaireVersionId, baselineVersionId } of [theirs, nowhere]) {
      const noQuestionnaire = { kind: 'not_found', code: 'questionnaire_version_not_found' };
      const noBaseline = { kind: 'not_found', code: 'baseline_version_not_found' };
      await expect(bench.plan(buyer, { questionnaireVersionId })).rejects.toMatchObject(noQuestionnaire);
      await expect(bench.plan(buyer, { baselineVersionId })).rejects.toMatchObject(noBaseline);
      await expect(change(id, { questionnaireVersionId })).rejects.toMatchObject(noQuestionnaire);
      await expect(change(id, { baselineVersionId })).rejects.toMatchObject(noBaseline);
    }
  });

  it('goes from built-in content to content of one’s own, and is shown with what it is called', async () => {
    const { id } = await bench.plan(buyer);
    const own = await ownContentOf(bench.contexts, buyer);

    const changed = await change(id, own);
    const { questionnaire, baseline } = await bench.as(buyer, () => bench.get(CampaignOverviews).of(changed));

    expect(changed).toMatchObject({ ...own, questionnaireOwnerId: buyer.tenantId, baselineOwnerId: buyer.tenantId });
    expect(questionnaire).toMatchObject({ id: own.questionnaireVersionId, number: 1, questionCount: 64, shortFormCount: 20 });
    expect(baseline).toMatchObject({ id: own.baselineVersionId, number: 1, state: 'published' });
  });

  it('can be opened and renamed also when the draft that it names has been discarded', async () => {
    const draft = await questionnaireDraftOf(bench.contexts, buyer);
    const { id } = await bench.plan(buyer, { questionnaireVersionId: draft.id });
    await discardQuestionnaire(bench.contexts, buyer, draft);

    const renamed = await change(id, { name: '改題' });

    expect(renamed.name).toBe('改題');
    expect(await bench.as(buyer, () => bench.get(CampaignOverviews).of(renamed))).toMatchObject({ questionnaire: null });
    await expect(bench.issue(buyer, renamed)).rejects.toMatchObject({ code: 'questionnaire_version_not_found' });
  });
});
