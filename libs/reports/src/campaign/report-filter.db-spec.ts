import type { IssuedCampaign } from '@app/assessments';
import { type Assessment, summarize } from '@app/gap-analysis';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { analysedSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { HeatMapRow } from '../domain/campaign/heat-map.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { CampaignReports } from './campaign-reports.service.js';
import { HeatMaps } from './heat-map.service.js';

const QUESTIONS = ['GOV-01', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];
/** Code, classes, criticality, tag, industry, size as it is written, and the level at every question; null: nothing submitted. */
const SUPPLIERS = [
  { code: 'A', classes: ['hi'], criticality: 'high', tag: '金型', industry: '製造', size: '35名', level: 4 },
  { code: 'B', classes: ['hi'], criticality: 'high', tag: '金型', industry: '製造', size: '約４０人', level: 1 },
  { code: 'C', classes: ['shagaihi'], criticality: 'low', tag: '運送', industry: '運輸', size: '21〜50人', level: 2 },
  { code: 'D', classes: ['gokuhi'], criticality: 'critical', tag: '金型', industry: '製造', size: '中規模', level: 0 },
  { code: 'E', classes: ['shagaihi', 'hi'], criticality: 'medium', tag: '運送', industry: '情報通信', size: '300人以上', level: 3 },
  { code: 'F', classes: ['hi'], criticality: 'high', tag: '金型', industry: '製造', size: '2,000人', level: 3 },
  { code: 'G', classes: ['hi'], criticality: 'high', tag: '運送', industry: '製造', size: null, level: null },
] as const;

describe('a filtered report', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  const analyses = new Map<string, Assessment>();

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

  async function answered({ code, classes, criticality, tag, industry, size, level: at }: (typeof SUPPLIERS)[number]): Promise<void> {
    const assessment: TestAssessment = await issuedAssessment(module, { buyer, campaign, classes: [...classes] });
    await database.apart(buyer, () =>
      database.affected(
        `update app.supplier_record r set code = $3, criticality = $4, tags = array[$5], industry = $6, size = $7
         from app.assessment a where a.id = $2 and r.buyer_id = $1 and r.relationship_id = a.relationship_id`,
        [buyer.tenantId, assessment.assessmentId, code, criticality, tag, industry, size],
      ),
    );
    if (at === null) return;
    analyses.set(code, await analysedSubmission(module, assessment, levels(QUESTIONS, at)));
  }

  const read = (filter: ReportFilter) =>
    database.apart(buyer, async () => (await module.get(CampaignReports).read(campaign.campaignId, filter)).report);

  const rows = async (filter: ReportFilter, sort: 'code' | 'attainment' = 'code') => {
    const found: HeatMapRow[] = [];
    let cursor: string | null = null;
    do {
      const page = await database.apart(buyer, () => module.get(HeatMaps).page(campaign.campaignId, filter, sort, cursor, 2));
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  };

  const codes = async (filter: ReportFilter) => (await rows(filter)).map(({ supplierCode }) => supplierCode).join('');

  it.each<[string, ReportFilter, string]>([
    ['nothing', {}, 'ABCDEFG'],
    ['classes, any of them', { classes: ['gokuhi', 'shagaihi'] }, 'CDE'],
    ['criticality', { criticality: ['high'] }, 'ABFG'],
    ['tags', { tags: ['運送'] }, 'CEG'],
    ['industry', { industries: ['製造'] }, 'ABDFG'],
    ['standing', { standings: ['incomplete'] }, 'G'],
    ['several at once', { tags: ['金型'], criticality: ['high'], classes: ['hi'] }, 'ABF'],
    ['a size band, however its size is written', { sizes: ['21-50'] }, 'ABC'],
    ['words that say a band, as links did before there were any', { sizes: ['38名'] }, 'ABC'],
    ['words that say no band, as they are written', { sizes: ['中規模', '300人以上'] }, 'DE'],
    ['a band and words', { sizes: ['301-', '中規模'] }, 'DF'],
    ['what nobody is', { sizes: ['6-20', '大規模'] }, ''],
  ])('chooses suppliers by %s, in the report and in its map', async (_what, filter, expected) => {
    const report = await read(filter);

    expect(await codes(filter)).toBe(expected);
    expect(report.asked).toBe(expected.length);
    expect(report.submitted).toBe(expected.replace('G', '').length);
  });

  it.each<[string, ReportFilter]>([
    ['all questions', {}],
    ['one domain', { domains: ['IAM'] }],
    ['what helps against an intruder', { phases: ['intrusion'] }],
    ['domains and a phase of some suppliers', { domains: ['DET', 'INC', 'IAM'], phases: ['post_intrusion'], tags: ['金型'] }],
  ])('comes to what the gap analyses come to, over %s', async (_what, filter) => {
    const report = await read(filter);

    for (const { supplierCode, submissionId, attainment, maturity, coverage, gaps, mustGaps } of await rows(filter)) {
      const analysis = analyses.get(supplierCode);
      if (!analysis || submissionId === null) continue;
      const said = summarize(analysis.questions.filter(isChosen(filter)));
      expect({ attainment, maturity, coverage, gaps, mustGaps }).toEqual({
        attainment: said.attainment,
        maturity: said.maturity,
        coverage: said.coverage,
        gaps: said.counts.gaps,
        mustGaps: said.counts.mustGaps,
      });
    }
    const chosen = (await rows(filter)).flatMap(({ supplierCode }) => analyses.get(supplierCode)?.questions.filter(isChosen(filter)) ?? []);
    const priorities = new Map<string, number>();
    for (const { key, priority } of chosen) if (priority) priorities.set(key, (priorities.get(key) ?? 0) + priority);
    expect(new Map(report.topGaps.map(({ questionKey, priority }) => [questionKey, priority]))).toEqual(priorities);
  });

  it('sorts its map by what the chosen questions come to', async () => {
    const shares = (await rows({ domains: ['STO'] }, 'attainment')).flatMap(({ attainment }) => attainment ?? []);

    expect(shares).toHaveLength(6);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });
});
