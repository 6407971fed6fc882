import { setTimeout as wait } from 'node:timers/promises';
import { AssessmentsService, type IssuedCampaign } from '@app/assessments';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { keepScores, scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { level, type StatedAnswer } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { CampaignChangedJob } from '../jobs/campaign-changed.job.js';
import { RefreshReportJob } from '../jobs/refresh-report.job.js';
import { RebuildService } from '../rebuild.service.js';
import { ReportsModule } from '../reports.module.js';
import { SubmissionReports } from '../submission/submission-reports.service.js';
import { CampaignReports } from './campaign-reports.service.js';
import { HeatMaps } from './heat-map.service.js';

/** Only the must IAM-03 is answered; `hi` asks for level 3 of it. */
const only = (at: number): StatedAnswer[] => [level('IAM-03', at)];

describe('reports', () => {
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

  const asked = (chain: Chain) => issuedAssessment(module, { ...chain, classes: ['hi'] });

  async function submitted(chain: Chain, answers: readonly StatedAnswer[]): Promise<TestAssessment & { submissionId: string }> {
    const assessment = await asked(chain);
    return { ...assessment, submissionId: await scoredSubmission(module, assessment, answers) };
  }

  const score = ({ buyer }: Chain, assessmentId: string) => keepScores(module, { buyer, assessmentId });

  const refreshed = ({ buyer, campaign: { campaignId } }: Chain) =>
    database.apart(systemOf(buyer.tenantId), async () => {
      await module.get(CampaignReports).changed(campaignId);
      await module.get(CampaignReports).refresh(campaignId);
      return module.get(CampaignReports).read(campaignId);
    });

  it('explain a submission by the pure library', async () => {
    const chain = await aCampaign();
    const { submissionId } = await submitted(chain, only(1));

    const { assessment } = await database.apart(chain.buyer, () => module.get(SubmissionReports).of(submissionId));

    expect(assessment.standing).toBe('critical');
    expect(assessment.questions.find(({ key }) => key === 'IAM-03')).toMatchObject({
      level: 1,
      target: 3,
      gap: 2,
      weight: 5,
      must: true,
      priority: 5 * 2 * 2 * 2,
    });
    expect(assessment.overall.counts).toMatchObject({ inScope: 64, unanswered: 63 });
  });

  it('are, by submission, for the buyer alone', async () => {
    const chain = await aCampaign();
    const { submissionId, supplier } = await submitted(chain, only(1));
    const stranger = await memberOfNewOrganization(database);
    const reading = (who: MemberActor) => database.apart(who, () => module.get(SubmissionReports).of(submissionId));

    await expect(reading(chain.buyer)).resolves.toBeDefined();
    await expect(reading(supplier)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(reading(stranger)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('count standings, top gaps and who is missing', async () => {
    const chain = await aCampaign();
    await submitted(chain, only(3));
    await submitted(chain, only(0));
    await asked(chain);

    const { report, isCurrent } = await refreshed(chain);

    expect(isCurrent).toBe(true);
    expect(report).toMatchObject({ asked: 3, submitted: 2, standings: { critical: 2, incomplete: 1 }, attainment: null });
    // 5 × 3 levels × exposure 2 × 2 for a must, from the one supplier that answered 0
    expect(report.topGaps.find(({ questionKey }) => questionKey === 'IAM-03')).toMatchObject({
      suppliers: 1,
      applicable: 2,
      meanGap: 3,
      priority: 60,
    });
  });

  it('take in a change that was noted before the job began and commits while it runs', async () => {
    const { buyer, campaign } = await aCampaign();
    const job = { tenantId: buyer.tenantId, campaignId: campaign.campaignId };
    const change = (then: () => Promise<unknown>) =>
      database.apart(systemOf(job.tenantId), async () => {
        await module.get(CampaignReports).changed(job.campaignId);
        await then();
      });
    await change(async () => undefined);
    const noted = Promise.withResolvers<void>();
    const committed = change(async () => {
      noted.resolve();
      await wait(300);
    });
    await noted.promise;

    await module.get(RefreshReportJob).handle(job);

    await committed;
    expect(await database.apart(buyer, () => module.get(CampaignReports).read(job.campaignId))).toMatchObject({ isCurrent: true });
  });

  it('say that a change is on its way until the refresh has caught up', async () => {
    const chain = await aCampaign();
    await submitted(chain, only(3));
    await refreshed(chain);

    await database.apart(systemOf(chain.buyer.tenantId), () => module.get(CampaignReports).changed(chain.campaign.campaignId));

    const now = await database.apart(chain.buyer, () => module.get(CampaignReports).read(chain.campaign.campaignId));
    expect(now.isCurrent).toBe(false);
  });

  it('ask nobody any more after a cancellation but those who had submitted', async () => {
    const chain = await aCampaign();
    const { tenantId } = chain.buyer;
    const { campaignId } = chain.campaign;
    await submitted(chain, only(3));
    await asked(chain);
    const before = await refreshed(chain);
    await database.apart(chain.buyer, () => module.get(AssessmentsService, { strict: false }).cancelAll(campaignId, null));

    for (const job of [module.get(CampaignChangedJob), module.get(RefreshReportJob)]) {
      await database.apart(systemOf(tenantId), () => job.handle({ tenantId, campaignId }));
    }

    const after = await database.apart(chain.buyer, () => module.get(CampaignReports).read(campaignId));
    expect([before.report.asked, after.report.asked, after.report.submitted, after.isCurrent]).toEqual([2, 1, 1, true]);
  });

  it('drop a submission that was recalled, and take it back', async () => {
    const chain = await aCampaign();
    const { assessmentId, supplierId, submissionId } = await submitted(chain, only(3));
    const setForce = (id: string | null) =>
      database.apart(systemOf(supplierId), () =>
        database.affected('update app.assessment set submission_id = $1 where id = $2 and supplier_id = $3', [
          id,
          assessmentId,
          supplierId,
        ]),
      );

    await setForce(null);
    await score(chain, assessmentId);
    const recalled = await refreshed(chain);
    await setForce(submissionId);
    await score(chain, assessmentId);
    const again = await refreshed(chain);

    expect([recalled.report.submitted, again.report.submitted]).toEqual([0, 1]);
  });

  it('score a submission once, however often the job comes', async () => {
    const chain = await aCampaign();
    const { assessmentId } = await submitted(chain, only(2));

    await score(chain, assessmentId);

    expect((await refreshed(chain)).report.submitted).toBe(1);
  });

  it('are the same after a rebuild', async () => {
    const chain = await aCampaign();
    await submitted(chain, [...only(2), { questionKey: 'SUP-01', kind: 'not_applicable' }, { questionKey: 'GOV-01', kind: 'declined' }]);
    await submitted(chain, [level('GOV-01', 4), { questionKey: 'S-01', kind: 'probe', value: 4 }]);
    const before = await refreshed(chain);

    const rebuilt = await module.get(RebuildService).rebuild(chain.buyer.tenantId);

    expect(rebuilt).toEqual({ campaigns: 1, submissions: 2, different: [] });
    expect((await refreshed(chain)).report).toEqual(before.report);
  });

  it('notice in a rebuild that a kept row had been changed', async () => {
    const chain = await aCampaign();
    await submitted(chain, only(2));
    await database.apart(systemOf(chain.buyer.tenantId), () =>
      database.affected('update app.domain_score set attainment = 1 where buyer_id = $1', [chain.buyer.tenantId]),
    );

    const rebuilt = await module.get(RebuildService).rebuild(chain.buyer.tenantId);

    expect(rebuilt.different).toEqual([chain.campaign.campaignId]);
  });

  it('show every supplier once, whatever the size of a page and the order', async () => {
    const chain = await aCampaign();
    for (const at of [3, 0, 2]) await submitted(chain, only(at));
    await asked(chain);
    await asked(chain);

    for (const sort of ['standing', 'attainment', '-attainment', 'name', '-code', 'must_gaps', '-perception_gap'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await database.apart(chain.buyer, () => module.get(HeatMaps).page(chain.campaign.campaignId, {}, sort, cursor, 2));
        seen.push(...page.items.map(({ relationshipId }) => relationshipId));
        cursor = page.next;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    }
  });

  it('put the worst first and those who have not submitted last', async () => {
    const chain = await aCampaign();
    const better = await submitted(chain, only(3));
    const worse = await submitted(chain, only(0));
    const open = await asked(chain);

    const { items } = await database.apart(chain.buyer, () =>
      module.get(HeatMaps).page(chain.campaign.campaignId, {}, 'standing', null, 50),
    );

    expect(items.map(({ relationshipId }) => relationshipId)).toEqual([worse, better, open].map(({ relationshipId }) => relationshipId));
    expect(items[2]).toMatchObject({ standing: 'incomplete', attainment: null, domains: [] });
  });
});
