import type { IssuedCampaign } from '@app/assessments';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { SupplierBelow } from '../domain/campaign/question-gap.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { SubmissionReports } from '../submission/submission-reports.service.js';
import { CampaignReports } from './campaign-reports.service.js';
import { ClassMembers, type NamedClassMember } from './class-members.service.js';
import { QuestionGaps } from './question-gaps.service.js';
import { UnevennessService } from './unevenness.service.js';

const QUESTIONS = ['GOV-01', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];
/** Code, classes, and the level at every question; null: nothing submitted. */
const SUPPLIERS = [
  { code: 'A', classes: ['hi'], level: 4 },
  { code: 'B', classes: ['hi'], level: 1 },
  { code: 'C', classes: ['shagaihi'], level: 1 },
  { code: 'D', classes: ['gokuhi'], level: 0 },
  { code: 'E', classes: ['hi'], level: 1 },
  { code: 'F', classes: ['hi'], level: 3 },
  { code: 'G', classes: ['hi'], level: null },
] as const;

describe('what stands behind the numbers of a report', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  const relationships = new Map<string, string>();

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    campaign = await campaignOf(database, buyer);
    for (const each of SUPPLIERS) await answered(each);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function answered({ code, classes, level: at }: (typeof SUPPLIERS)[number]): Promise<void> {
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: [...classes] });
    await database.apart(buyer, async () => {
      const row = await database.row<{ id: string }>(
        `update app.supplier_record r set code = $3 from app.assessment a
         where a.id = $2 and r.buyer_id = $1 and r.relationship_id = a.relationship_id returning r.relationship_id as id`,
        [buyer.tenantId, assessment.assessmentId, code],
      );
      relationships.set(code, row?.id ?? '');
    });
    if (at === null) return;
    await scoredSubmission(module, assessment, levels(QUESTIONS, at));
  }

  const question = (key: string, filter: ReportFilter = {}, cursor: string | null = null, limit = 100) =>
    database.apart(buyer, () => module.get(QuestionGaps).of({ campaignId: campaign.campaignId, questionKey: key, filter }, cursor, limit));

  const members = (classKey: string, cursor: string | null, limit: number) =>
    database.apart(buyer, () => module.get(ClassMembers).page(campaign.campaignId, classKey, {}, cursor, limit));

  const report = (filter: ReportFilter) =>
    database.apart(buyer, async () => (await module.get(CampaignReports).read(campaign.campaignId, filter)).report);

  const unevenness = (filter: ReportFilter) => database.apart(buyer, () => module.get(UnevennessService).of(campaign.campaignId, filter));

  const idsOf = (...codes: string[]) => codes.map((code) => relationships.get(code) ?? '');

  it.each(['GOV-01', 'IAM-03', 'DET-01'])('opens the top gap %s to the suppliers that it counts', async (key) => {
    const { items } = await question(key);
    const gap = (await report({})).topGaps.find(({ questionKey }) => questionKey === key);

    expect(items).toHaveLength(gap?.suppliers ?? 0);
    expect(items.reduce((sum, { priority }) => sum + priority, 0)).toBe(gap?.priority);
    for (const { priority, weight, gap: missing, exposure, must, mustFactor, target, level: at } of items) {
      expect(missing).toBe(target - at);
      expect(mustFactor).toBe(must ? 2 : 1);
      expect(priority).toBe(weight * missing * exposure * mustFactor);
    }
  });

  it('shows each of them once over pages of one, the highest priority first', async () => {
    const seen: SupplierBelow[] = [];
    let cursor: string | null = null;
    do {
      const page = await question('IAM-03', {}, cursor, 1);
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);

    expect(seen).toEqual((await question('IAM-03')).items);
    expect(seen.map(({ priority }) => priority)).toEqual(seen.map(({ priority }) => priority).toSorted((one, other) => other - one));
    expect(seen[0]?.supplierCode).toBe('D');
  });

  it('keeps to the filter', async () => {
    const { items, closing } = await question('IAM-03', { suppliers: idsOf('B', 'D') });

    expect(items.map(({ supplierCode }) => supplierCode).toSorted()).toEqual(['B', 'D']);
    expect(closing).toBeNull();
  });

  it('says what closing a gap for everybody would do to attainments and suppliers, and promises no fall', async () => {
    const { closing } = await question('IAM-03', { domains: ['IAM'] });
    const now = (await report({ domains: ['IAM'] })).attainment?.median;

    expect(closing?.median.from).toBe(now);
    expect(closing?.median.to).toBeGreaterThan(closing?.median.from ?? 1);
    expect(closing?.mean.to).toBeGreaterThan(closing?.mean.from ?? 1);
    expect(closing?.passing.to).toBeGreaterThanOrEqual(closing?.passing.from ?? Number.NaN);
    expect(closing?.critical.to).toBeLessThanOrEqual(closing?.critical.from ?? Number.NaN);
    expect(closing?.critical.from).toBe((await report({})).standings.critical);
  });

  it('opens a must to those alone for whom it is one', async () => {
    const all = (await question('IAM-03')).items;
    const musts = await database.apart(buyer, () =>
      module.get(QuestionGaps).of({ campaignId: campaign.campaignId, questionKey: 'IAM-03', filter: {}, must: true }, null, 100),
    );
    const gap = (await report({})).topGaps.find(({ questionKey }) => questionKey === 'IAM-03');

    expect(musts.items).toEqual(all.filter(({ must }) => must));
    expect(musts.items).toHaveLength(gap?.mustSuppliers ?? 0);
  });

  it('opens a weakest link to all among whom it was found, the weakest first, over pages of one', async () => {
    const seen: NamedClassMember[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof members>> = await members('hi', cursor, 1);
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    const link = (await report({})).weakestLinks.find(({ classKey }) => classKey === 'hi');

    // A and F reach every target of 秘: they follow each other by code.
    expect(seen.map(({ supplierCode }) => supplierCode)).toEqual(['B', 'E', 'A', 'F']);
    expect([seen.length, seen[0]?.attainment, seen[0]?.code]).toEqual([link?.suppliers, link?.weakest?.attainment, link?.weakest?.code]);
  });

  it('opens each of them to the questions that its attainment for that class alone is worked out from', async () => {
    const [weakest] = (await members('gokuhi', null, 1)).items;
    const part = await database.apart(buyer, () => module.get(SubmissionReports).of(weakest?.submissionId ?? '', 'gokuhi'));

    expect(part.assessment.overall.attainment).toBe(weakest?.attainment);
    await expect(
      database.apart(buyer, () => module.get(SubmissionReports).of(weakest?.submissionId ?? '', 'shagaihi')),
    ).rejects.toMatchObject({ code: 'class_not_handled' });
  });

  it('knows no class that its baseline does not', async () => {
    await expect(members('nonsense', null, 1)).rejects.toMatchObject({ code: 'class_not_asked' });
  });

  it('knows no question that was not asked', async () => {
    await expect(question('NOP-99')).rejects.toMatchObject({ code: 'question_not_in_campaign' });
  });

  it('names those who lie far below the others, the lowest first', async () => {
    const found = await unevenness({});

    expect(found).toMatchObject({ rule: 'lowest', members: 6 });
    expect(found?.below[0]?.supplierCode).toBe('D');
    expect(found?.below.every(({ attainment }) => attainment < (found?.median ?? 0))).toBe(true);
    expect(found?.count).toBe(found?.below.length);
  });

  it('says nothing of a choice of fewer than five', async () => {
    expect(await unevenness({ suppliers: idsOf('A', 'B', 'C', 'D', 'G') })).toBeNull();
  });
});
