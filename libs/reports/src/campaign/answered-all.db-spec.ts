import type { IssuedCampaign } from '@app/assessments';
import { type Assessment, summarize } from '@app/gap-analysis';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { analysedSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { asSuperuser } from '../../../../test/support/as-superuser.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { SeriesFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { Trends } from './trends.service.js';

const ANSWERED = ['GOV-01', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];

describe('a trend of the suppliers that answered in all of its campaigns', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let spring: IssuedCampaign;
  let autumn: IssuedCampaign;
  /** What those came to who answered both times, by campaign. */
  const both = new Map<string, Assessment[]>();

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    spring = await campaignOf(database, buyer, { title: '春の点検', dueDay: '2026-03-31' });
    autumn = await campaignOf(database, buyer, { title: '秋の点検' });
    for (const at of [0, 1, 2, 3, 3, 3]) {
      // The last two handle other information in autumn than in spring.
      const again = await answered(await issuedAssessment(module, { buyer, campaign: spring, classes: ['hi'] }), at, true);
      const classes = (both.get(spring.campaignId)?.length ?? 0) > 4 ? ['shagaihi'] : ['hi'];
      await answered(await issuedAssessment(module, { buyer, campaign: autumn, classes, again }), at + 1, true);
    }
    // One answered in spring alone, one in autumn alone; one was asked again and did not answer.
    const silent = await answered(await issuedAssessment(module, { buyer, campaign: spring }), 4, false);
    await issuedAssessment(module, { buyer, campaign: autumn, again: silent });
    await answered(await issuedAssessment(module, { buyer, campaign: autumn }), 4, false);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function answered(assessment: TestAssessment, at: number, isBoth: boolean): Promise<TestAssessment> {
    const { campaignId } = assessment.campaign;
    const analysis = await analysedSubmission(module, assessment, levels(ANSWERED, at));
    if (isBoth) both.set(campaignId, [...(both.get(campaignId) ?? []), analysis]);
    return assessment;
  }

  const points = async (filter: SeriesFilter) => {
    const { campaigns } = await database.apart(buyer, () => module.get(Trends).of(null, filter, true));
    return campaigns.map(({ point, preliminary }) => ({ ...point, preliminary }));
  };

  /** Of six: halfway between the third and the fourth. */
  const middle = ({ campaignId }: IssuedCampaign) => {
    const [, , third = 0, fourth = 0] = (both.get(campaignId) ?? [])
      .map(({ questions }) => summarize(questions).attainment ?? Number.NaN)
      .toSorted((one, other) => one - other);
    return third + (fourth - third) / 2;
  };

  it('sets the same suppliers side by side, and nobody who answered only some of them', async () => {
    expect((await points({})).map(({ asked, submitted }) => [asked, submitted])).toEqual([
      [7, 7],
      [8, 7],
    ]);
    expect((await points({ answeredAll: true })).map(({ members, attainment }) => [members.attainment, attainment])).toEqual([
      [6, middle(spring)],
      [6, middle(autumn)],
    ]);
  });

  it('says who they are, so that its numbers open to the same ones', async () => {
    const trendOf = (filter: SeriesFilter) => database.apart(buyer, () => module.get(Trends).of(null, filter, true));

    const { steady } = await trendOf({ answeredAll: true });
    const opened = await trendOf({ suppliers: steady ?? [] });

    expect(steady).toHaveLength(6);
    expect(opened.campaigns.map(({ point }) => point.attainment)).toEqual([middle(spring), middle(autumn)]);
    expect((await trendOf({})).steady).toBeNull();
  });

  it('keeps telling how many answered of all that were asked, and counts standings of those alone who are compared', async () => {
    const together = await points({ answeredAll: true });

    expect(together.map(({ asked, submitted }) => [asked, submitted])).toEqual([
      [7, 7],
      [8, 7],
    ]);
    expect(together.map(({ standings }) => Object.values(standings).reduce((sum, count) => sum + count, 0))).toEqual([6, 6]);
    expect(together.map(({ standings }) => standings.incomplete)).toEqual([0, 0]);
  });

  it('is of nobody who took the answers back and refused since, also before that was worked out anew', async () => {
    const again = (await database.apart(buyer, () => module.get(Trends).of(null, { answeredAll: true }, true))).steady?.[0];
    const change = (set: string) =>
      asSuperuser<{ submission: string; state: string }>(
        cluster,
        `update app.assessment set ${set} where campaign_id = '${autumn.campaignId}' and relationship_id = '${again}'
         returning old.submission_id as submission, old.state`,
      );
    const [kept] = await change(`state = 'refused', submission_id = null`);

    const together = await points({ answeredAll: true });

    await change(`state = '${kept?.state}', submission_id = '${kept?.submission}'`);
    expect(together.map(({ members }) => members.attainment)).toEqual([5, 5]);
  });

  it('is preliminary in every campaign while one of them is still being answered', async () => {
    expect((await points({ answeredAll: true })).map(({ preliminary }) => preliminary)).toEqual(['beside', 'running']);
  });

  it('is of those for whom its conditions hold every time', async () => {
    const narrowed = await points({ answeredAll: true, classes: ['hi'] });

    expect(narrowed.map(({ standings, attainment }) => [standings.critical, attainment])).toEqual([
      [4, null],
      [4, null],
    ]);
    expect((await points({ answeredAll: true, tags: ['nobody'] })).map(({ asked, attainment }) => [asked, attainment])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it('is that of a campaign alone where only one is chosen', async () => {
    const [alone] = await points({ answeredAll: true, campaigns: [autumn.campaignId] });

    expect([alone?.members.attainment, alone?.attainment]).toEqual([7, expect.any(Number)]);
  });
});
