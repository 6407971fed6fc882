import { newId } from '@app/kernel';
import { type MemberActor } from '@app/tenancy';

import { campaignOf } from '../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { relationshipOf, type TestRelationship } from '../../../test/factories/relationship.js';
import { AssessmentsBench } from '../../../test/support/assessments.js';
import { AssessmentsService } from './assessments.service.js';
import { CampaignLines } from './campaign/campaign-lines.service.js';
import type { IssuedCampaign } from './domain/campaign/issue.js';

describe('the assessments of a campaign', () => {
  let bench: AssessmentsBench;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  let suppliers: TestRelationship[];
  let ids: string[];

  beforeAll(async () => {
    bench = await AssessmentsBench.start();
  });

  afterAll(() => bench.stop());

  /** Three suppliers: the first two handle 秘, the third 社外秘. */
  beforeEach(async () => {
    buyer = await memberOfNewOrganization(bench.database);
    campaign = await campaignOf(bench.database, buyer);
    suppliers = [];
    for (let at = 0; at < 3; at += 1) suppliers.push(await relationshipOf(bench.database, buyer));
    ids = suppliers.map(() => newId());
  });

  const service = () => bench.get(AssessmentsService);
  const asBuyer = <T>(work: () => Promise<T>) => bench.as(buyer, work);
  const issue = () =>
    asBuyer(() =>
      service().issueMany(
        campaign,
        suppliers.map((supplier, at) => ({ ...supplier, assessmentId: ids[at] ?? '', classes: at === 2 ? ['shagaihi'] : ['hi'] })),
      ),
    );
  const set = (at: number, assignments: string) =>
    bench.seenBy(buyer.tenantId, `update app.assessment set ${assignments} where id = $1`, [ids[at]]);
  const list = (query = {}) => asBuyer(() => bench.get(CampaignLines).listOf(campaign.campaignId, { limit: 50, ...query }));

  it('are issued with the size that fits the classes of each', async () => {
    const sizes = await issue();

    expect(ids.map((id) => sizes.get(id)?.questions)).toEqual([64, 64, 62]);
    const [frozen] = await bench.seenBy(
      suppliers[0]?.supplierId ?? '',
      `select state, total, answered, title, reply_to, due_day::text, classes from app.assessment where id = $1`,
      [ids[0]],
    );
    expect(frozen).toEqual({
      state: 'issued',
      total: 64,
      answered: 0,
      title: '情報セキュリティ自己点検',
      reply_to: 'takase@buyer.example',
      due_day: '2099-12-31',
      classes: ['hi'],
    });
    const steps = await bench.seenBy(suppliers[0]?.supplierId ?? '', `select step, side, actor_name from app.assessment_step`);
    expect(steps).toEqual([{ step: 'issued', side: 'buyer', actor_name: '山田 花子' }]);
  });

  it('are not issued where the form has nothing to ask', async () => {
    const row = { ...(suppliers[0] as TestRelationship), assessmentId: newId(), classes: ['unheard_of'] };

    await expect(asBuyer(() => service().issueMany(campaign, [row]))).rejects.toMatchObject({ code: 'nothing_to_ask' });
  });

  it('are issued to 10,000 suppliers in one go', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ supplierId: newId(), relationshipId: newId(), assessmentId: newId(), at }));
    await bench.seenBy(
      buyer.tenantId,
      `with asked as (select * from jsonb_to_recordset($2::jsonb) as r ("supplierId" uuid, "relationshipId" uuid, at int)),
         made as (insert into app.organization (id, name, state, introduced_by) select "supplierId", 'S' || at, 'unclaimed', $1 from asked)
       insert into app.trade_relationship (id, buyer_id, supplier_id, classes) select "relationshipId", $1, "supplierId", '{hi}' from asked`,
      [buyer.tenantId, JSON.stringify(rows)],
    );

    const sizes = await asBuyer(() =>
      service().issueMany(
        campaign,
        rows.map((row) => ({ ...row, classes: ['hi'] })),
      ),
    );

    expect(sizes.size).toBe(10_000);
    expect(await asBuyer(() => service().progressOf(campaign.campaignId))).toMatchObject({ assessments: 10_000, total: 640_000 });
  });

  it('show how far the campaign is', async () => {
    await issue();
    await set(0, `state = 'submitted', answered = 60, submission_id = gen_random_uuid()`);
    await set(1, `state = 'in_progress', answered = 4, due_at = '2020-01-01'`);
    await set(2, `state = 'refused', answered = 9`);

    const progress = await asBuyer(() => service().progressOf(campaign.campaignId));

    expect(progress).toMatchObject({ assessments: 3, answered: 64, total: 128, overdue: 1, submitted: 1 });
    expect(progress.states).toMatchObject({ submitted: 1, in_progress: 1, refused: 1, issued: 0 });
  });

  it('show nothing of a campaign without any, or of somebody else’s', async () => {
    await issue();
    const stranger = await memberOfNewOrganization(bench.database);

    const none = await bench.as(stranger, () => service().progressOf(campaign.campaignId));

    expect(none.assessments).toBe(0);
    expect(await bench.as(stranger, () => bench.get(CampaignLines).listOf(campaign.campaignId, { limit: 50 }))).toEqual({
      items: [],
      next: null,
      total: 0,
      withheldDelivery: false,
    });
  });

  it('are listed under the names that the buyer gave, and found by them', async () => {
    await issue();
    const [first] = suppliers;

    const found = await list({ search: first?.code });

    expect(found.items).toMatchObject([{ assessmentId: ids[0], supplierCode: first?.code, supplierName: first?.name, overdue: false }]);
    expect((await list()).items).toHaveLength(3);
    expect(JSON.stringify(await list())).not.toContain(first?.supplierId);
  });

  it('are extended together, but for those that have ended; who still answers is named', async () => {
    await issue();
    await set(0, `state = 'submitted'`);
    await set(1, `state = 'refused'`);
    const due = { day: '2100-01-31', at: new Date('2100-01-31T14:59:59.999Z'), timeZone: 'Asia/Tokyo' };

    const waiting = await asBuyer(() => service().extendAll(campaign.campaignId, due));

    expect(waiting.map(({ assessmentId }) => assessmentId)).toEqual([ids[2]]);
    const rows = await bench.seenBy<{ id: string; day: string }>(buyer.tenantId, `select id, due_day::text as day from app.assessment`);
    expect(new Map(rows.map(({ id, day }) => [id, day]))).toEqual(
      new Map([
        [ids[0], '2100-01-31'],
        [ids[1], '2099-12-31'],
        [ids[2], '2100-01-31'],
      ]),
    );
    const steps = await bench.seenBy<{ details: object }>(
      buyer.tenantId,
      `select details from app.assessment_step where step = 'extended'`,
    );
    expect(steps).toHaveLength(2);
  });

  it('are cancelled together, but for those that were accepted or declined; who still answered is named', async () => {
    await issue();
    await set(0, `state = 'submitted'`);
    await set(1, `state = 'accepted'`);

    const waiting = await asBuyer(() => service().cancelAll(campaign.campaignId, '調査を改めます'));

    expect(waiting.map(({ assessmentId }) => assessmentId)).toEqual([ids[2]]);
    const { states } = await asBuyer(() => service().progressOf(campaign.campaignId));
    expect(states).toMatchObject({ cancelled: 2, accepted: 1 });
    const [step] = await bench.seenBy(
      suppliers[2]?.supplierId ?? '',
      `select step, details from app.assessment_step where step = 'cancelled'`,
    );
    expect(step).toEqual({ step: 'cancelled', details: { reason: '調査を改めます' } });
  });

  it('may be reminded while they wait and were not reminded lately', async () => {
    await issue();
    await set(0, `state = 'submitted'`);
    await asBuyer(() => service().note([ids[1] ?? ''], 'reminded'));
    const hourAgo = new Date(Date.now() - 3_600_000);

    const now = await asBuyer(() => service().forReminder(campaign.campaignId, hourAgo));
    const later = await asBuyer(() => service().forReminder(campaign.campaignId, new Date(Date.now() + 1_000)));

    expect(now.map(({ assessmentId }) => assessmentId)).toEqual([ids[2]]);
    expect(later.map(({ assessmentId }) => assessmentId).sort()).toEqual([ids[1], ids[2]].sort());
  });

  it('wait until they are submitted or end', async () => {
    await issue();
    const waiting = () => asBuyer(() => service().waiting(campaign.campaignId, ids[0] ?? ''));

    expect(await waiting()).toMatchObject({ assessmentId: ids[0], total: 64 });
    await set(0, `state = 'submitted'`);
    expect(await waiting()).toBeNull();
  });

  it('are not found in a campaign that has them not', async () => {
    await issue();
    const [first = ''] = ids;

    await expect(asBuyer(() => service().waiting(newId(), first))).rejects.toMatchObject({ code: 'assessment_not_found' });
    await expect(asBuyer(() => service().insistOn(campaign.campaignId, [first, newId()]))).rejects.toMatchObject({
      code: 'assessment_not_found',
    });
    await expect(asBuyer(() => service().insistOn(campaign.campaignId, [first, first]))).resolves.toBeUndefined();
  });
});
