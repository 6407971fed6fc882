import { AssessmentsService, type IssuedCampaign } from '@app/assessments';
import { newId } from '@app/kernel';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { keepScores, scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { level } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';

import { RefreshReportJob } from '../jobs/refresh-report.job.js';
import { RebuildService } from '../rebuild.service.js';
import { ReportsModule } from '../reports.module.js';
import { OwnTrend } from './own-trend.service.js';
import { SupplierPlaces } from './supplier-places.service.js';

describe('where a supplier stands among those asked', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  interface Chain {
    readonly buyer: MemberActor;
    readonly campaign: IssuedCampaign;
  }

  async function aCampaign(): Promise<Chain> {
    const buyer = await memberOfNewOrganization(database);
    return { buyer, campaign: await campaignOf(database, buyer) };
  }

  /** One more supplier, that answers only the must IAM-03; `hi` asks for level 3 of it. */
  async function submitted(chain: Chain, at: number): Promise<TestAssessment> {
    const assessment = await issuedAssessment(module, { ...chain, classes: ['hi'] });
    await answered(assessment, at);
    return assessment;
  }

  async function answered(assessment: TestAssessment, at: number): Promise<void> {
    await scoredSubmission(module, assessment, [level('IAM-03', at)]);
  }

  async function eachSubmitted(chain: Chain, levels: readonly number[]): Promise<TestAssessment[]> {
    const all: TestAssessment[] = [];
    for (const at of levels) all.push(await submitted(chain, at));
    return all;
  }

  /** The same supplier, asked once more by the same buyer. */
  async function askedAgain(before: TestAssessment, campaign?: IssuedCampaign, classes = ['hi']): Promise<TestAssessment> {
    const autumn = campaign ?? (await campaignOf(database, before.buyer, { title: '秋の点検' }));
    const again = { ...before, campaign: autumn, assessmentId: newId(), classes };
    await database.apart(before.buyer, () => module.get(AssessmentsService).issueMany(autumn, [again]));
    return again;
  }

  async function takenBack(assessment: TestAssessment): Promise<void> {
    const { assessmentId, supplierId } = assessment;
    await database.apart(systemOf(supplierId), () =>
      database.affected(`update app.assessment set submission_id = null where id = $1 and supplier_id = $2`, [assessmentId, supplierId]),
    );
    await keepScores(module, assessment);
  }

  /** As rebuilds of before left it: what does not count any more was not made again. */
  const forgotten = ({ buyer, assessmentId }: TestAssessment) =>
    database.apart(systemOf(buyer.tenantId), async () => {
      const ids = `select id from app.submission where buyer_id = $1 and assessment_id = $2`;
      for (const table of ['question_score', 'domain_score', 'submission_score'])
        await database.affected(`delete from app.${table} where submission_id in (${ids})`, [buyer.tenantId, assessmentId]);
    });

  const refreshed = ({ buyer: { tenantId }, campaign: { campaignId } }: Chain) =>
    module.get(RefreshReportJob).handle({ tenantId, campaignId });

  const placeOf = async (assessment: TestAssessment, who: MemberActor = assessment.supplier) => {
    const places = await database.apart(who, () => module.get(SupplierPlaces).own(assessment.assessmentId));
    return places.find(({ domain }) => domain === '') ?? null;
  };

  it('is hidden while four have answered, and told to each with the fifth', async () => {
    const chain = await aCampaign();
    const four = await eachSubmitted(chain, [3, 0, 2, 1]);
    await refreshed(chain);
    const hidden = await Promise.all(four.map((one) => placeOf(one)));
    const fifth = await submitted(chain, 3);

    await refreshed(chain);

    expect(hidden).toEqual([null, null, null, null]);
    const shown = await Promise.all([...four, fifth].map((one) => placeOf(one)));
    expect(shown.map((place) => [place?.rank, place?.size])).toEqual([3, 0, 2, 1, 3].map((at) => [{ 3: 1, 2: 3, 1: 4, 0: 5 }[at], 5]));
    // IAM-03 weighs 5 of 200: level 2 of 3 is 1.67 %.
    expect(shown[0]).toMatchObject({ median: 0.02, deviationValue: null });
  });

  it('is told for a domain of five too, not for one in which nobody has a place', async () => {
    const chain = await aCampaign();
    const [first] = await eachSubmitted(chain, [3, 0, 2, 1, 3]);
    await refreshed(chain);

    const places = await database.apart(chain.buyer, () =>
      database.rows<{ domain: string; size: number }>(
        'select domain, min(size)::int as size from app.supplier_place where buyer_id = $1 and assessment_id = $2 group by domain order by domain',
        [chain.buyer.tenantId, first?.assessmentId],
      ),
    );

    expect(places).toHaveLength(13);
    expect(places.every(({ size }) => size === 5)).toBe(true);
  });

  it('stays as it was for four more, and is told anew to all with the fifth', async () => {
    const chain = await aCampaign();
    const [worst] = await eachSubmitted(chain, [0, 3, 3, 3, 3]);
    await refreshed(chain);
    const later = await eachSubmitted(chain, [0, 0, 0, 0]);
    await refreshed(chain);
    const between = [await placeOf(worst as TestAssessment), await placeOf(later[0] as TestAssessment)];
    await submitted(chain, 0);

    await refreshed(chain);

    expect(between).toMatchObject([{ rank: 5, size: 5 }, null]);
    const after = [await placeOf(worst as TestAssessment), await placeOf(later[0] as TestAssessment)];
    expect(after).toMatchObject([
      { rank: 5, size: 10 },
      { rank: 5, size: 10 },
    ]);
  });

  const LEVELS = [3, 0, 2, 1, 3];

  async function inSpring() {
    const spring = await aCampaign();
    const five = await eachSubmitted(spring, LEVELS);
    await refreshed(spring);
    return { spring, five };
  }

  async function eachAgain(
    { campaign }: Chain,
    five: readonly TestAssessment[],
    levels: readonly number[],
    classes: readonly string[] = [],
  ): Promise<TestAssessment[]> {
    const again: TestAssessment[] = [];
    for (const [at, before] of five.entries()) {
      const one = await askedAgain(before, campaign, [classes[at] ?? 'hi']);
      await answered(one, levels[at] as number);
      again.push(one);
    }
    return again;
  }

  it('is not told anew when all five submit again and one alone says something else', async () => {
    const { spring, five } = await inSpring();
    for (const [at, one] of five.entries()) await answered(one, LEVELS.with(2, 0)[at] as number);

    await refreshed(spring);

    expect(await Promise.all(five.map((one) => placeOf(one)))).toEqual([null, null, null, null, null]);
  });

  describe('where the same five are asked again with one more', () => {
    /** Both campaigns, after all have answered; in the later one the five as is said. */
    async function askedTwice(levels: readonly number[]): Promise<readonly TestAssessment[]> {
      const { spring, five } = await inSpring();
      const autumn = { buyer: spring.buyer, campaign: await campaignOf(database, spring.buyer) };
      const again = await eachAgain(autumn, five, levels);
      const all = [...again, await submitted(autumn, 2)];
      await refreshed(autumn);
      return all;
    }

    it('is told to nobody when they answer the same: the sixth could be worked out from both', async () => {
      const all = await askedTwice(LEVELS);

      expect(await Promise.all(all.map((one) => placeOf(one)))).toEqual(all.map(() => null));
    });

    it('is told to all when the others have moved', async () => {
      const all = await askedTwice([1, 2, 0, 3, 1]);

      const shown = await Promise.all(all.map((one) => placeOf(one)));
      expect(shown.map((place) => place?.size)).toEqual(all.map(() => 6));
    });
  });

  describe('where the same five are asked again', () => {
    const sizesOf = async (all: readonly TestAssessment[]) =>
      (await Promise.all(all.map((one) => placeOf(one)))).map((place) => place?.size);

    it('is told to all when nothing is otherwise', async () => {
      const { spring, five } = await inSpring();
      const autumn = { ...spring, campaign: await campaignOf(database, spring.buyer) };
      const again = await eachAgain(autumn, five, LEVELS);

      await refreshed(autumn);

      expect(await sizesOf(again)).toEqual([5, 5, 5, 5, 5]);
    });

    it('is told to nobody when one of them handles another class and answers the same: its attainment alone would stand out', async () => {
      const { spring, five } = await inSpring();
      const autumn = { ...spring, campaign: await campaignOf(database, spring.buyer) };
      // 社外秘 asks for level 2 of IAM-03: what was two thirds is all, where maturity hardly moves.
      const again = await eachAgain(autumn, five, LEVELS, ['hi', 'hi', 'shagaihi']);

      await refreshed(autumn);

      expect(await sizesOf(again)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    });

    it('is told to nobody when no score is left of what one of them said, and took back', async () => {
      const { spring, five } = await inSpring();
      const autumn = { ...spring, campaign: await campaignOf(database, spring.buyer) };
      await takenBack(five[2] as TestAssessment);
      await forgotten(five[2] as TestAssessment);
      const again = await eachAgain(autumn, five, LEVELS.with(2, 3));

      await refreshed(autumn);

      expect(await sizesOf(again)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    });
  });

  it('is not told to a supplier that took its submission back, nor at once for what it submits instead', async () => {
    const chain = await aCampaign();
    const [first, second] = await eachSubmitted(chain, [3, 0, 2, 1, 3]);
    await refreshed(chain);
    await takenBack(first as TestAssessment);
    await refreshed(chain);
    const back = placeOf(first as TestAssessment);
    await expect(back).rejects.toMatchObject({ kind: 'not_found', code: 'nothing_submitted' });
    await answered(first as TestAssessment, 0);

    await refreshed(chain);

    expect(await placeOf(first as TestAssessment)).toBeNull();
    expect(await placeOf(second as TestAssessment)).toMatchObject({ rank: 5, size: 5 });
  });

  it('is told to nobody else, and no row of another can be read or counted', async () => {
    const chain = await aCampaign();
    const [first, second] = await eachSubmitted(chain, [3, 0, 2, 1, 3]);
    await refreshed(chain);
    const stranger = await memberOfNewOrganization(database);
    const rows = (who: MemberActor) =>
      database.apart(who, () =>
        database.rows<{ assessmentId: string }>('select distinct assessment_id as "assessmentId" from app.supplier_place'),
      );

    for (const who of [stranger, (second as TestAssessment).supplier, chain.buyer]) {
      await expect(placeOf(first as TestAssessment, who)).rejects.toMatchObject({ kind: 'not_found' });
    }
    expect(await rows((second as TestAssessment).supplier)).toEqual([{ assessmentId: second?.assessmentId }]);
    expect(await rows(stranger)).toEqual([]);
    expect(await rows(chain.buyer)).toHaveLength(5);
  });

  it('is made by a rebuild where there was none, and not told anew where too little has changed', async () => {
    const chain = await aCampaign();
    const [worst] = await eachSubmitted(chain, [0, 3, 3, 3, 3]);
    const rebuild = () => module.get(RebuildService).rebuild(chain.buyer.tenantId);
    await rebuild();
    await submitted(chain, 0);

    await rebuild();

    expect(await placeOf(worst as TestAssessment)).toMatchObject({ rank: 5, size: 5 });
  });

  describe('and how its own results developed', () => {
    const trendOf = (assessment: TestAssessment, who = assessment.supplier) =>
      database.apart(who, () => module.get(OwnTrend).of(assessment.assessmentId));

    it('is read from its own rows of the same questionnaire, the oldest first', async () => {
      const spring = await submitted(await aCampaign(), 1);
      const autumn = await askedAgain(spring);
      await answered(autumn, 3);

      const points = await trendOf(spring);

      expect(points.map(({ assessmentId }) => assessmentId)).toEqual([spring.assessmentId, autumn.assessmentId]);
      expect(points[1]).toMatchObject({ title: '秋の点検', maturity: (5 * 3) / 200 });
      expect(points.every(({ buyerName }) => buyerName !== '')).toBe(true);
    });

    it('is for the supplier alone', async () => {
      const spring = await submitted(await aCampaign(), 1);

      await expect(trendOf(spring, spring.buyer)).rejects.toMatchObject({ kind: 'not_found' });
      await expect(trendOf(spring, await memberOfNewOrganization(database))).rejects.toMatchObject({ kind: 'not_found' });
    });
  });
});
