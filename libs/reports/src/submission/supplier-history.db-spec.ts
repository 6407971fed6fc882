import { AssessmentsService } from '@app/assessments';
import { newId } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { level, submissionOf } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ReportsModule } from '../reports.module.js';
import { SupplierHistory } from './supplier-history.service.js';

describe('what a supplier was asked across campaigns', () => {
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

  const historyOf = (who: MemberActor, { relationshipId }: TestAssessment, cursor: string | null = null, limit = 50) =>
    database.apart(who, () => module.get(SupplierHistory).of(relationshipId, cursor, limit));

  /** The same supplier in one more campaign. */
  async function askedAgain(before: TestAssessment, title: string): Promise<TestAssessment> {
    const campaign = await campaignOf(database, before.buyer, { title });
    const row = { ...before, assessmentId: newId(), classes: ['hi'] };
    await database.apart(before.buyer, () => module.get(AssessmentsService).issueMany(campaign, [row]));
    return { ...row, campaign };
  }

  const submitted = (assessment: TestAssessment) => scoredSubmission(module, assessment, [level('IAM-03', 1)]);

  it('comes newest first, with what each came to', async () => {
    const spring = await issuedAssessment(module);
    const submissionId = await submitted(spring);
    const autumn = await askedAgain(spring, '秋の点検');

    const { items, next } = await historyOf(spring.buyer, spring);

    expect(next).toBeNull();
    expect(items.map(({ assessmentId }) => assessmentId)).toEqual([autumn.assessmentId, spring.assessmentId]);
    expect(items[0]).toMatchObject({ campaignName: '秋の点検', state: 'issued', submissionId: null, standing: null, gaps: null });
    // One of 64 questions is answered: all have a gap, since the answered one is two levels short of its target.
    expect(items[1]).toMatchObject({ state: 'submitted', submissionId, standing: 'critical', gaps: 64 });
  });

  it('has no result between a submission and its score', async () => {
    const asked = await issuedAssessment(module);
    const submissionId = await submissionOf(module, asked, [level('IAM-03', 3)]);

    const { items } = await historyOf(asked.buyer, asked);

    expect(items[0]).toMatchObject({ submissionId, standing: null, attainment: null });
  });

  it('comes in pages, each once', async () => {
    const first = await issuedAssessment(module);
    const others = [await askedAgain(first, '二'), await askedAgain(first, '三')];

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await historyOf(first.buyer, first, cursor, 1);
      seen.push(...page.items.map(({ assessmentId }) => assessmentId));
      cursor = page.next;
    } while (cursor !== null);

    expect(seen).toEqual([...others.toReversed(), first].map(({ assessmentId }) => assessmentId));
  });

  it('is of that supplier alone', async () => {
    const one = await issuedAssessment(module);
    await issuedAssessment(module, { buyer: one.buyer, campaign: one.campaign });

    expect((await historyOf(one.buyer, one)).items).toHaveLength(1);
  });

  it('is found by its buyer and by nobody else', async () => {
    const asked = await issuedAssessment(module);
    const stranger = await memberOfNewOrganization(database);

    for (const who of [stranger, asked.supplier]) {
      await expect(historyOf(who, asked)).rejects.toMatchObject({ code: 'supplier_not_found' });
    }
  });
});
