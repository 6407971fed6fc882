import { newId } from '@app/kernel';
import { type MemberActor, type Role, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { ownBaselineOf } from '../../../../test/factories/own-baseline.js';
import { relationshipOf } from '../../../../test/factories/relationship.js';
import { scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { level, submissionOf } from '../../../../test/factories/submission.js';
import { TestClock } from '../../../../test/support/clock.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { CampaignReports } from '../campaign/campaign-reports.service.js';
import { ReportsModule } from '../reports.module.js';
import { OverviewService } from './overview.service.js';

describe('the overview', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let clock: TestClock;
  let buyer: MemberActor;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    clock = new TestClock(module);
  });

  beforeEach(async () => {
    clock.reset();
    buyer = await memberOfNewOrganization(database);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const overviewOf = (who: MemberActor = buyer) => database.apart(who, () => module.get(OverviewService).now());
  const change = (sql: string, parameters: readonly unknown[], tenantId = buyer.tenantId) =>
    database.apart(systemOf(tenantId), () => database.affected(sql, parameters));
  const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  /** A campaign due so many days from now, and so many suppliers asked. */
  async function asked(
    days: number,
    suppliers: number,
    title = `${days}`,
    measuredWith: Parameters<typeof campaignOf>[2] = {},
  ): Promise<TestAssessment[]> {
    const campaign = await campaignOf(database, buyer, { title, dueDay: dayFrom(days), ...measuredWith });
    const all: TestAssessment[] = [];
    for (let at = 0; at < suppliers; at += 1) all.push(await issuedAssessment(module, { buyer, campaign }));
    return all;
  }

  const submitted = (assessment: TestAssessment, at: number) => scoredSubmission(module, assessment, [level('IAM-03', at)]);

  const reported = (campaignId: string) =>
    database.apart(systemOf(buyer.tenantId), async () => {
      await module.get(CampaignReports).changed(campaignId);
      await module.get(CampaignReports).refresh(campaignId);
    });

  const mailAbout = (assessmentId: string, state: string, template = 'supplier_invitation', minutesAgo = 0) =>
    change(
      `insert into app.message (id, organization_id, template, language, recipient, subject_type, subject_id, state, message_id, created_at)
       values ($1, $2, $3, 'ja', 'minato@supplier.example', 'assessment', $4, $5, gen_random_uuid(), now() - make_interval(mins => $6))`,
      [newId(), buyer.tenantId, template, assessmentId, state, minutesAgo],
    );

  it('of a new organization is empty', async () => {
    const none = { count: 0, first: [] };

    expect(await overviewOf()).toEqual({
      late: none,
      mails: none,
      submissions: none,
      withoutClass: none,
      withoutContact: none,
      running: none,
      chain: null,
      asked: { ...none, overdue: 0 },
    });
  });

  describe('of what is late', () => {
    it('names three, the oldest due first, and counts the others', async () => {
      const older = await asked(-9, 1, '前');
      const newer = await asked(-4, 3, '今');
      await asked(5, 1);

      const { late } = await overviewOf();

      expect(late?.count).toBe(4);
      expect(late?.first).toHaveLength(3);
      expect(late?.first[0]).toMatchObject({
        assessmentId: older[0]?.assessmentId,
        supplierName: older[0]?.name,
        campaignName: '前',
        answered: 0,
      });
      expect(newer.map(({ assessmentId }) => assessmentId)).toEqual(expect.arrayContaining([late?.first[1]?.assessmentId]));
    });

    it('leaves out who has submitted, refused or was cancelled', async () => {
      const [one, two, three] = await asked(-4, 3);
      await submissionOf(module, one as TestAssessment, []);
      await change(`update app.assessment set state = 'refused' where buyer_id = $1 and id = $2`, [buyer.tenantId, two?.assessmentId]);
      await change(`update app.assessment set state = 'cancelled' where buyer_id = $1 and id = $2`, [buyer.tenantId, three?.assessmentId]);

      expect((await overviewOf()).late?.count).toBe(0);
    });

    it('ends a month after the due day', async () => {
      await asked(-29, 1);
      await asked(-32, 1);

      expect((await overviewOf()).late?.count).toBe(1);
    });
  });

  describe('of mails', () => {
    it('names those that bounced or are held, the newest first', async () => {
      const [bounced, held, fine] = await asked(5, 3);
      await mailAbout(bounced?.assessmentId ?? '', 'failed', 'supplier_invitation', 9);
      await mailAbout(held?.assessmentId ?? '', 'held');
      await mailAbout(fine?.assessmentId ?? '', 'sent');

      const { mails } = await overviewOf();

      expect(mails?.count).toBe(2);
      expect(mails?.first.map(({ assessmentId, state }) => [assessmentId, state])).toEqual([
        [held?.assessmentId, 'held'],
        [bounced?.assessmentId, 'failed'],
      ]);
    });

    it('forgets one after which another was sent, or after whose supplier has answered', async () => {
      const [resent, answered] = await asked(5, 2);
      await mailAbout(resent?.assessmentId ?? '', 'failed', 'supplier_invitation', 9);
      await mailAbout(resent?.assessmentId ?? '', 'sent', 'supplier_invitation', 1);
      await mailAbout(answered?.assessmentId ?? '', 'failed');
      await submissionOf(module, answered as TestAssessment, []);

      expect((await overviewOf()).mails?.count).toBe(0);
    });

    it('keeps one after which its former recipient was told', async () => {
      const [one] = await asked(5, 1);
      await mailAbout(one?.assessmentId ?? '', 'failed', 'supplier_invitation', 9);
      await mailAbout(one?.assessmentId ?? '', 'sent', 'link_replaced', 1);

      expect((await overviewOf()).mails?.count).toBe(1);
    });
  });

  it('of submissions names those of the last seven days', async () => {
    const [fresh, old] = await asked(5, 2);
    const submissionId = await submitted(fresh as TestAssessment, 1);
    await submissionOf(module, old as TestAssessment, []);
    await change(
      `update app.assessment set submitted_at = now() - interval '8 days' where supplier_id = $1`,
      [old?.supplierId],
      old?.supplierId,
    );

    const { submissions } = await overviewOf();

    expect(submissions?.count).toBe(1);
    expect(submissions?.first).toMatchObject([{ submissionId, supplierName: fresh?.name, standing: 'critical' }]);
  });

  it('of suppliers names active ones without a class or a contact', async () => {
    const bare = await relationshipOf(database, buyer, { classes: [] });
    const ready = await relationshipOf(database, buyer);
    const ended = await relationshipOf(database, buyer, { classes: [] });
    await change(
      `insert into app.supplier_contact (id, buyer_id, relationship_id, name, email, position) values ($1, $2, $3, '港', 'minato@supplier.example', 0)`,
      [newId(), buyer.tenantId, ready.relationshipId],
    );
    await change(`update app.trade_relationship set state = 'ended' where buyer_id = $1 and id = $2`, [
      buyer.tenantId,
      ended.relationshipId,
    ]);

    const { withoutClass, withoutContact } = await overviewOf();

    expect(withoutClass).toEqual({ count: 1, first: [{ relationshipId: bare.relationshipId, code: bare.code, name: bare.name }] });
    expect(withoutContact?.first.map(({ code }) => code)).toEqual([bare.code]);
  });

  it('of running campaigns gives progress and submissions by day, the next due first', async () => {
    const [later] = await asked(20, 1, '後');
    const [one] = await asked(5, 2, '先');
    await change(`update app.campaign set issued_at = now() - interval '2 days' where buyer_id = $1 and id = $2`, [
      buyer.tenantId,
      one?.campaign.campaignId,
    ]);
    await submissionOf(module, one as TestAssessment, []);

    const { running } = await overviewOf();

    expect(running?.count).toBe(2);
    expect(running?.first.map(({ name }) => name)).toEqual(['先', '後']);
    expect(running?.first[0]?.progress).toMatchObject({ assessments: 2, submitted: 1, overdue: 0 });
    expect(running?.first[0]?.days.map(({ count }) => count)).toEqual([0, 0, 1]);
    expect(running?.first[1]?.id).toBe(later?.campaign.campaignId);
  });

  describe('of the chain', () => {
    const five = [0, 1, 2, 3, 3];

    it('tells the newest report, its weakest domains by name, and the median before', async () => {
      const before = await asked(-40, 5, '前回');
      for (const [at, assessment] of before.entries()) await submitted(assessment, five[at] ?? 0);
      await reported(before[0]?.campaign.campaignId ?? '');
      const now = await asked(5, 6, '今回');
      for (const [at, assessment] of now.slice(0, 5).entries()) await submitted(assessment, five[at] ?? 0);
      await reported(now[0]?.campaign.campaignId ?? '');

      const { chain } = await overviewOf();

      expect(chain).toMatchObject({ campaignName: '今回', isCurrent: true, asked: 6, submitted: 5, preliminary: 'running' });
      expect(chain?.standings).toMatchObject({ critical: 5, incomplete: 1 });
      // The same answers as before.
      expect(chain?.previous).toEqual({ campaignName: '前回', median: chain?.median, preliminary: null, otherwise: [] });
      // Nothing but one question of IAM is answered: all other domains have 0, and come in catalogue order.
      expect(chain?.weakest.map(({ domain, median }) => [domain, median])).toEqual([
        ['GOV', 0],
        ['CLS', 0],
        ['USE', 0],
      ]);
      expect(chain?.weakest[0]?.name.ja).not.toBe('GOV');
    });

    it('says of the campaign before that few answered it, and that it was measured with another version of the baseline', async () => {
      const everyClass = ['shagaihi', 'hi', 'gokuhi'];
      const cells = everyClass.map((classKey) => ({ questionKey: 'IAM-03', classKey, target: 2, must: false }));
      const baseline = await ownBaselineOf(module, buyer, { cells, weights: [] });
      const measuredWith = { baselineOwnerId: buyer.tenantId, baselineVersionId: baseline.id };
      const before = await asked(-40, 11, '前回', measuredWith);
      for (const assessment of before.slice(0, 5)) await submitted(assessment, 2);
      await reported(before[0]?.campaign.campaignId ?? '');
      const now = await asked(-2, 5, '今回');
      for (const assessment of now) await submitted(assessment, 2);
      await reported(now[0]?.campaign.campaignId ?? '');

      const { chain } = await overviewOf();

      expect(chain).toMatchObject({ campaignName: '今回', preliminary: null });
      expect(chain?.previous).toMatchObject({ campaignName: '前回', preliminary: 'few', otherwise: ['baseline'] });
    });

    it('has no median of fewer than five, and nothing to compare with in another form', async () => {
      const [short] = await Promise.all([issuedAssessment(module, { buyer, form: 'short' })]);
      await submitted(short as TestAssessment, 2);
      await reported(short?.campaign.campaignId ?? '');
      const [one] = await asked(5, 1, '今回');
      await submitted(one as TestAssessment, 2);
      await reported(one?.campaign.campaignId ?? '');

      expect((await overviewOf()).chain).toMatchObject({ campaignName: '今回', median: null, previous: null, weakest: [] });
    });
  });

  it('of a supplier names what it is asked, the next due first', async () => {
    const [late] = await asked(-2, 1, '前');
    const { supplier } = late as TestAssessment;

    const { asked: ours } = await overviewOf({ ...supplier, roles: ['respondent'] });

    expect(ours).toMatchObject({ count: 1, overdue: 1, first: [{ assessmentId: late?.assessmentId, buyerName: '試験工業' }] });
  });

  it.each<[Role, readonly string[]]>([
    ['procurement', ['late', 'mails', 'running', 'submissions', 'withoutClass', 'withoutContact']],
    ['respondent', ['asked']],
    ['auditor', ['asked', 'late', 'mails', 'running', 'submissions', 'withoutClass', 'withoutContact']],
  ])('tells the %s what the role may read', async (role, parts) => {
    const overview = await overviewOf({ ...buyer, roles: [role] });

    expect(
      Object.entries(overview)
        .filter(([, part]) => part !== null)
        .map(([name]) => name)
        .sort(),
    ).toEqual(parts);
  });

  it('says nothing of another buyer', async () => {
    await asked(-4, 2);
    const stranger = await memberOfNewOrganization(database);

    expect(await overviewOf(stranger)).toMatchObject({
      late: { count: 0 },
      running: { count: 0 },
      withoutContact: { count: 0 },
      chain: null,
    });
  });
});
