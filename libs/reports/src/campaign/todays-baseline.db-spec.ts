import type { IssuedCampaign } from '@app/assessments';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { nextBaselineOf, ownBaselineOf } from '../../../../test/factories/own-baseline.js';
import { keepScores } from '../../../../test/factories/scored-submission.js';
import { level, type StatedAnswer, submissionOf } from '../../../../test/factories/submission.js';
import { asSuperuser } from '../../../../test/support/as-superuser.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { ReportFilter } from '../domain/report-filter.js';
import type { BelowWish } from '../domain/today/question-today.js';
import type { StandingWish } from '../domain/today/suppliers-today.js';
import { presentTodayReport } from '../http/campaign/today.dto.js';
import { presentTodayQuestions } from '../http/submission/today-questions.dto.js';
import { presentTodayResult } from '../http/submission/today-result.dto.js';
import { ReportsModule } from '../reports.module.js';
import { TodayResults } from '../submission/today-results.service.js';
import { CampaignReports } from './campaign-reports.service.js';
import { type NamedSupplierToday, SuppliersToday } from './suppliers-today.service.js';
import { TodayReports } from './today-reports.service.js';

/** Two questions are asked, of 秘 alone: GOV-01 at 2, a must, and GOV-02 at 2. */
const ASKED = [
  { questionKey: 'GOV-01', classKey: 'hi', target: 2, must: true },
  { questionKey: 'GOV-02', classKey: 'hi', target: 2, must: false },
];
/** Every class has to be asked for something. */
const REST = ['shagaihi', 'gokuhi'].map((classKey) => ({ questionKey: 'INC-01', classKey, target: 1, must: false }));
/** Whoever has no GOV-01 still covers five sixths. */
const WEIGHTS = [
  { questionKey: 'GOV-01', weight: 0.2 },
  { questionKey: 'GOV-02', weight: 1 },
];
const NOT_HERE: StatedAnswer = { questionKey: 'GOV-01', kind: 'not_applicable' };

describe('what was submitted under today’s baseline', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  let baselineId: string;
  const submissions: string[] = [];

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    const baseline = await ownBaselineOf(module, buyer, { cells: [...ASKED, ...REST], weights: WEIGHTS });
    baselineId = baseline.baselineId;
    campaign = await campaignOf(database, buyer, { baselineOwnerId: buyer.tenantId, baselineVersionId: baseline.id });
    for (const at of [2, 2, 2, 4]) await answered([level('GOV-01', at), level('GOV-02', at)]);
    await answered([NOT_HERE, level('GOV-02', 2)], true);
    await answered([NOT_HERE, level('GOV-02', 2)]);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const change = (cells: Parameters<typeof nextBaselineOf>[3]['cells']) =>
    nextBaselineOf(module, buyer, baselineId, { cells, weights: WEIGHTS });

  async function answered(stated: readonly StatedAnswer[], isConfirmed = false): Promise<void> {
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
    const submissionId = await submissionOf(module, assessment, stated);
    if (isConfirmed) await confirm(submissionId);
    await keepScores(module, assessment);
    submissions.push(submissionId);
  }

  /** As only the superuser can: what was submitted never changes. */
  const confirm = (submissionId: string) =>
    asSuperuser(cluster, `update app.submission_answer set confirmed = true where submission_id = $1 and kind = 'not_applicable'`, [
      submissionId,
    ]);

  const chain = (filter: ReportFilter = {}) => database.apart(buyer, () => module.get(TodayReports).of(campaign.campaignId, filter));
  const members = (wish: StandingWish, cursor: string | null = null, limit = 50) =>
    database.apart(buyer, () => module.get(SuppliersToday).page(campaign.campaignId, {}, wish, cursor, limit));
  const below = (key: string, wish: BelowWish = null) =>
    database.apart(buyer, () => module.get(SuppliersToday).below(campaign.campaignId, key, {}, wish, null, 50));
  const one = (at: number) => database.apart(buyer, () => module.get(TodayResults).of(submissions[at] ?? ''));

  it('is the same while its baseline has no newer version, for one supplier and for the chain', async () => {
    const [result, report] = [presentTodayResult(await one(0)), presentTodayReport(await chain())];

    expect(result).toMatchObject({ isSame: true, moves: [] });
    expect(result.now).toEqual(result.before);
    expect(report).toMatchObject({ isSame: true, moves: [], unmeasured: 0 });
    expect(report.now).toEqual(report.before);
  });

  describe('after a newer version asks 3 of GOV-02 as a must and nothing of GOV-01, and for DET-01 too', () => {
    beforeAll(async () => {
      await change([
        { questionKey: 'GOV-01', classKey: 'hi', target: 0, must: false },
        { questionKey: 'GOV-02', classKey: 'hi', target: 3, must: true },
        { questionKey: 'DET-01', classKey: 'hi', target: 2, must: true },
      ]);
    });

    it('one supplier falls from conforming to major, and is told of each question why', async () => {
      const result = presentTodayResult(await one(0));

      expect(result).toMatchObject({
        isSame: false,
        before: { standing: 'conforming', attainment: 1, gaps: 0 },
        now: { standing: 'major', attainment: 2 / 3, gaps: 1, mustGaps: 1, inScope: 1 },
      });
      expect(
        result.moves.map(({ key, reason, frozen, today, gapToday }) => [key, reason, frozen?.target, today?.target, gapToday]),
      ).toEqual([
        ['GOV-01', 'dropped', 2, undefined, null],
        ['GOV-02', 'changed', 2, 3, 1],
        ['DET-01', 'not_asked', undefined, 2, null],
      ]);
    });

    it('the chain has both standings and medians, and the squares of the grid that differ', async () => {
      const report = presentTodayReport(await chain());

      expect(report).toMatchObject({
        isSame: false,
        before: { attainment: 1, standings: { conforming: 5, minor: 1, major: 0 } },
        now: { attainment: 2 / 3, standings: { conforming: 1, minor: 0, major: 5 } },
      });
      expect(report.moves.find(({ key }) => key === 'GOV-02')).toMatchObject({
        below: 0,
        belowToday: 5,
        classes: [{ classKey: 'hi', frozen: { target: 2, must: false }, today: { target: 3, must: true } }],
      });
    });

    it('the kept report of the campaign does not move', async () => {
      const { report } = await database.apart(buyer, () => module.get(CampaignReports).read(campaign.campaignId));

      expect(report.attainment?.median).toBe((await chain()).points.frozen.attainment);
    });

    it('each supplier of the chain stands where its own result says', async () => {
      const standings = [];
      for (const at of submissions.keys()) standings.push((await one(at)).assessment?.standing);

      expect(standings.filter((standing) => standing === 'major')).toHaveLength(5);
      expect(standings.filter((standing) => standing === 'conforming')).toHaveLength(1);
    });

    it('the chain opens to each supplier, whoever fell furthest first, over pages of one', async () => {
      const seen: NamedSupplierToday[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof members>> = await members({}, cursor, 1);
        seen.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);

      expect(seen.map(({ submissionId }) => submissionId).toSorted()).toEqual(submissions.toSorted());
      expect(seen.map(({ before, now }) => [before.attainment, now?.attainment])).toEqual([
        ...Array.from({ length: 5 }, () => [1, 2 / 3]),
        [1, 1],
      ]);
    });

    it('a standing opens to those that it counts, on either side', async () => {
      const { points } = await chain();

      expect((await members({ now: 'major' })).items).toHaveLength(points.today.standings.major);
      expect((await members({ before: 'minor' })).items).toHaveLength(points.frozen.standings.minor);
      expect((await members({ before: 'minor', now: 'conforming' })).items).toEqual([]);
    });

    it('a question opens to those that fall short of it, with what their priority is made of then and now', async () => {
      const { items } = await below('GOV-02', 'now');

      expect(items).toHaveLength(5);
      expect(items[0]).toMatchObject({
        level: 2,
        before: { target: 2, must: false, gap: 0, priority: 0 },
        now: { target: 3, must: true, gap: 1, weight: 1, exposure: 2, mustFactor: 2, priority: 4 },
      });
      expect((await below('GOV-02', 'before')).items).toEqual([]);
      expect((await below('GOV-01')).items).toEqual([]);
      await expect(below('NOP-99')).rejects.toMatchObject({ code: 'question_not_in_campaign' });
    });

    it('one supplier opens to its questions on both sides, which come to its numbers', async () => {
      const { before, now, questions, standingCausesNow } = presentTodayQuestions(await one(0));

      expect(questions.map(({ key, reason, before: then, now: today }) => [key, reason, then?.target, today?.target])).toEqual([
        ['GOV-01', 'dropped', 2, undefined],
        ['GOV-02', 'changed', 2, 3],
        ['DET-01', 'not_asked', undefined, undefined],
      ]);
      expect([before.attainment, now?.terms.attainment]).toEqual([1, { numerator: 2 / 3, denominator: 1 }]);
      expect(standingCausesNow).toMatchObject([{ rule: 'must_short_by_one', questions: ['GOV-02'] }]);
      expect(questions[2]?.targetToday).toBe(2);
    });

    it('a filter that matches nobody comes to nothing', async () => {
      const { points } = await chain({ tags: ['nobody'] });

      expect([points.today.attainment, points.today.standings.major]).toEqual([null, 0]);
    });
  });

  it('an N/A at a must-question is conforming only where it was confirmed', async () => {
    await change([
      { questionKey: 'GOV-01', classKey: 'hi', target: 1, must: true },
      { questionKey: 'GOV-02', classKey: 'hi', target: 2, must: false },
      { questionKey: 'DET-01', classKey: 'hi', target: 0, must: false },
    ]);

    expect((await chain()).points.today.standings).toMatchObject({ conforming: 5, minor: 1 });
    expect((await members({ now: 'minor' })).items.map(({ submissionId }) => submissionId)).toEqual([submissions[5]]);
    expect([(await one(4)).assessment?.standing, (await one(5)).assessment?.standing]).toEqual(['conforming', 'minor']);
  });
});
