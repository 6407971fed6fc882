import type { IssuedCampaign } from '@app/assessments';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment, type TestAssessment } from '../../../test/factories/assessment.js';
import { campaignOf } from '../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../test/factories/organization.js';
import { scoredSubmission } from '../../../test/factories/scored-submission.js';
import { level } from '../../../test/factories/submission.js';
import { asSuperuser } from '../../../test/support/as-superuser.js';
import { startContexts } from '../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { slowTable } from '../../../test/support/slow-table.js';
import { until } from '../../../test/support/until.js';
import { CampaignReports } from './campaign/campaign-reports.service.js';
import { RebuildService } from './rebuild.service.js';
import { ReportsModule } from './reports.module.js';

describe('a rebuild beside the worker', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  beforeEach(async () => {
    buyer = await memberOfNewOrganization(database);
  });

  const asSystem = <T>(work: () => Promise<T>) => database.apart(systemOf(buyer.tenantId), work);
  const asked = (campaign: IssuedCampaign) => issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
  const rebuild = () => module.get(RebuildService).rebuild(buyer.tenantId);

  const submit = (assessment: TestAssessment, at: number) => scoredSubmission(module, assessment, [level('IAM-03', at)]);

  /** What counts, by all three tables. */
  const counting = ({ assessmentId }: TestAssessment) =>
    asSystem(() =>
      database.rows<{ submissionId: string; domains: number; questions: number }>(
        `select submission_id as "submissionId",
           (select count(*)::int from app.domain_score d where d.submission_id = s.submission_id and d.latest) as domains,
           (select count(*)::int from app.question_score q where q.submission_id = s.submission_id and q.latest) as questions
         from app.submission_score s where assessment_id = $1 and latest`,
        [assessmentId],
      ),
    );

  const kept = async ({ assessmentId }: TestAssessment) => {
    const rows = await asSystem(() =>
      database.rows<{ id: string }>(`select submission_id as id from app.submission_score where assessment_id = $1 order by 1`, [
        assessmentId,
      ]),
    );
    return rows.map(({ id }) => id);
  };

  /** So many sessions wait for somebody else. */
  const waiting = async (count: number) => {
    const waits = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await asSuperuser(cluster, waits)).length === count;
  };

  const all = (submissionId: string) => [{ submissionId, domains: 12, questions: 64 }];

  it('keeps what is submitted to one campaign while it is at another', async () => {
    const [first, second] = [await campaignOf(database, buyer), await campaignOf(database, buyer)];
    const [never, again] = [await asked(second), await asked(second)];
    await submit(await asked(first), 1);
    await submit(again, 1);
    const noted = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const holding = asSystem(async () => {
      await module.get(CampaignReports).changed(first.campaignId);
      noted.resolve();
      await goOn.promise;
    });
    await noted.promise;
    const rebuilding = rebuild();
    await until(() => waiting(1));

    const submitted = [await submit(never, 2), await submit(again, 2)];
    goOn.resolve();
    await holding;

    expect(await rebuilding).toEqual({ campaigns: 2, submissions: 3, different: [] });
    expect([await counting(never), await counting(again)]).toEqual(submitted.map(all));
  });

  it('counts once what is submitted again while it is at it', async () => {
    const assessment = await asked(await campaignOf(database, buyer));
    await submit(assessment, 1);
    const letGo = await slowTable(cluster.adminUrl, 'domain_score', 'writers');
    const rebuilding = rebuild();
    await until(() => waiting(1));

    const submitting = submit(assessment, 2);
    await until(() => waiting(2));
    await letGo();

    expect((await rebuilding).different).toEqual([]);
    const submissionId = await submitting;
    expect(await counting(assessment)).toEqual(all(submissionId));
  });

  it('makes anew what was replaced, too: pictures of before consist of it', async () => {
    const assessment = await asked(await campaignOf(database, buyer));
    const replaced = await submit(assessment, 1);
    const latest = await submit(assessment, 2);

    const { submissions, different } = await rebuild();

    expect([submissions, different]).toEqual([1, []]);
    expect(await kept(assessment)).toEqual([replaced, latest]);
    expect(await counting(assessment)).toEqual(all(latest));
  });

  it('says so where the wrong one of two had counted, and counts the right one', async () => {
    const campaign = await campaignOf(database, buyer);
    const assessment = await asked(campaign);
    const replaced = await submit(assessment, 1);
    const latest = await submit(assessment, 2);
    await asSystem(() => database.affected(`update app.submission_score set latest = false where submission_id = $1`, [latest]));
    await asSystem(() => database.affected(`update app.submission_score set latest = true where submission_id = $1`, [replaced]));

    const { different } = await rebuild();

    expect(different).toEqual([campaign.campaignId]);
    expect(await counting(assessment)).toEqual(all(latest));
  });
});
