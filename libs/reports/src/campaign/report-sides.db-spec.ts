import type { IssuedCampaign } from '@app/assessments';
import { type Assessment, summarize } from '@app/gap-analysis';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { analysedSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';

import type { PerceivedSupplier, Whom } from '../data/perceptions.repository.js';
import type { MatrixRow } from '../domain/campaign/question-matrix.js';
import { isChosen, type ReportFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { HeatMaps } from './heat-map.service.js';
import { Perceptions } from './perceptions.service.js';
import { Phases } from './phases.service.js';
import { QuestionMatrix } from './question-matrix.service.js';

const QUESTIONS = ['GOV-01', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];
/** Code, classes, industry, size as it is written, and the level at every question; null: nothing submitted. */
const SUPPLIERS = [
  { code: 'A', classes: ['hi'], industry: '製造', size: '35名', level: 4 },
  { code: 'B', classes: ['hi'], industry: '製造', size: '約40人', level: 1 },
  { code: 'C', classes: ['shagaihi'], industry: null, size: '21〜50人', level: 2 },
  { code: 'D', classes: ['gokuhi'], industry: '製造', size: '50', level: 0 },
  { code: 'E', classes: ['hi'], industry: '製造', size: '中規模', level: 1 },
  { code: 'F', classes: ['hi'], industry: '製造', size: null, level: 3 },
  { code: 'G', classes: ['hi'], industry: '製造', size: '3名', level: null },
] as const;

describe('further sides of a report', () => {
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

  async function answered({ code, classes, industry, size, level: at }: (typeof SUPPLIERS)[number]): Promise<void> {
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: [...classes] });
    await database.apart(buyer, () =>
      database.affected(
        `update app.supplier_record r set code = $3, industry = $4, size = $5
         from app.assessment a where a.id = $2 and r.buyer_id = $1 and r.relationship_id = a.relationship_id`,
        [buyer.tenantId, assessment.assessmentId, code, industry, size],
      ),
    );
    if (at === null) return;
    analyses.set(code, await analysedSubmission(module, assessment, levels(QUESTIONS, at)));
  }

  /** Every row, over pages of two, with the keys of the columns. */
  async function matrix(filter: ReportFilter): Promise<{ readonly keys: readonly string[]; readonly rows: readonly MatrixRow[] }> {
    const rows: MatrixRow[] = [];
    let keys: readonly string[] = [];
    let cursor: string | null = null;
    do {
      const page = await database.apart(buyer, () => module.get(QuestionMatrix).page(campaign.campaignId, filter, 'code', cursor, 2));
      keys = page.columns.map(({ key }) => key);
      rows.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return { keys, rows };
  }

  const phases = (filter: ReportFilter) => database.apart(buyer, () => module.get(Phases).of(campaign.campaignId, filter));
  const perceptions = (filter: ReportFilter) => database.apart(buyer, () => module.get(Perceptions).of(campaign.campaignId, filter));
  const perceived = async (whom: Whom, limit = 50) => {
    const found: PerceivedSupplier[] = [];
    let cursor: string | null = null;
    do {
      const page = await database.apart(buyer, () => module.get(Perceptions).suppliers(campaign.campaignId, {}, whom, cursor, limit));
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  };

  describe('suppliers × questions', () => {
    it.each<[string, ReportFilter]>([
      ['all questions', {}],
      ['one domain', { domains: ['IAM'] }],
      ['a phase', { phases: ['post_intrusion'] }],
    ])('has each answer with its target as the gap analysis has it, over %s', async (_what, filter) => {
      const { keys, rows } = await matrix(filter);

      expect(rows.map(({ supplierCode }) => supplierCode)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
      for (const { supplierCode, answers, attainment } of rows) {
        const chosen = analyses.get(supplierCode)?.questions.filter(isChosen(filter));
        if (!chosen) continue;
        expect(attainment).toBe(summarize(chosen).attainment);
        for (const [at, key] of keys.entries()) {
          const said = chosen.find((one) => one.key === key);
          const [answer, target, must] = answers?.slice(3 * at, 3 * at + 3) ?? '';
          expect([answer, target, must]).toEqual(said ? [answerOf(said), String(said.target), said.must ? '!' : '-'] : ['.', '-', '-']);
        }
      }
    });

    it('has nothing to say of who has not submitted, and the exposure of everybody', async () => {
      const { rows } = await matrix({});

      expect(rows.at(-1)).toMatchObject({ supplierCode: 'G', answers: null, submissionId: null });
      expect(rows.map(({ exposure }) => exposure)).toEqual([2, 2, 1, 3, 2, 2, 2]);
    });
  });

  describe('against and after an intrusion', () => {
    it('are the medians of the report, and name the weakest first', async () => {
      const [against, after] = await phases({});

      expect([against?.phase, after?.phase]).toEqual(['intrusion', 'post_intrusion']);
      expect(against?.measured).toBe(6);
      expect(against?.weakest[0]).toMatchObject({ supplierCode: 'D', attainment: 0 });
      const shares = [...analyses.values()]
        .map(({ phases: { postIntrusion } }) => postIntrusion.attainment ?? 0)
        .toSorted((one, other) => one - other);
      expect(after?.attainment?.median).toBe(((shares[2] ?? 0) + (shares[3] ?? 0)) / 2);
    });

    it('are one when the filter chooses one, without statistics of four', async () => {
      const found = await phases({ phases: ['intrusion'], classes: ['gokuhi'] });

      expect(found).toMatchObject([{ phase: 'intrusion', attainment: null, measured: 1, weakest: [{ supplierCode: 'D' }] }]);
    });
  });

  describe('how suppliers see themselves', () => {
    beforeAll(() =>
      database.apart(systemOf(buyer.tenantId), () =>
        database.affected(
          `update app.submission_score set self_rating = 3, perception_gap = 3 - maturity,
             perception = case when 3 - maturity >= 1 then 'over_confident' else 'realistic' end
           where buyer_id = $1 and campaign_id = $2`,
          [buyer.tenantId, campaign.campaignId],
        ),
      ),
    );

    it('is told of a group of five, and counted only of a group of one', async () => {
      const { byIndustry, everybody } = await perceptions({});

      expect(everybody).toMatchObject({ members: 6, selfRating: 3 });
      expect(byIndustry.groups).toMatchObject([
        { word: '製造', members: 5, selfRating: 3, maturity: expect.any(Number) },
        { word: '', members: 1, selfRating: null, maturity: null, gap: null },
      ]);
    });

    it('is told of each size band in its order, then of what says none, and of those who have no size', async () => {
      const { bySize } = await perceptions({});

      expect(bySize.groups).toMatchObject([
        { word: '21-50', members: 4, selfRating: null, maturity: null, gap: null },
        { word: '中規模', members: 1 },
        { word: '', members: 1 },
      ]);
    });

    it('is told of a band once five are in it', async () => {
      const rename = (from: string, to: string) =>
        database.apart(buyer, () =>
          database.affected('update app.supplier_record set size = $3 where buyer_id = $1 and size = $2', [buyer.tenantId, from, to]),
        );
      await rename('中規模', '２２名');
      const { bySize } = await perceptions({});
      await rename('２２名', '中規模');

      expect(bySize.groups[0]).toMatchObject({ word: '21-50', members: 5, selfRating: 3, maturity: expect.any(Number) });
    });

    it('opens a band to all who are in it, by its key or by words that say it, and shows what is written', async () => {
      const [byKey, byWords] = [await perceived({ size: '21-50' }), await perceived({ size: '35名' })];

      expect(byKey.map(({ supplierCode, size }) => `${supplierCode} ${size}`).sort()).toEqual(['A 35名', 'B 約40人', 'C 21〜50人', 'D 50']);
      expect(byWords).toEqual(byKey);
      expect((await perceived({ size: '中規模' })).map(({ supplierCode }) => supplierCode)).toEqual(['E']);
      expect((await perceived({ size: '' })).map(({ supplierCode }) => supplierCode)).toEqual(['F']);
    });

    it.each<ReportFilter>([{}, { domains: ['IAM'] }])('is said of each supplier on the map as it is counted: %j', async (filter) => {
      const { everybody } = await perceptions(filter);

      const { items } = await database.apart(buyer, () => module.get(HeatMaps).page(campaign.campaignId, filter, 'code', null, 50));
      const said = new Map(items.map(({ supplierCode, perception }) => [supplierCode, perception]));
      expect([...said.values()].filter((one) => one === 'over_confident')).toHaveLength(everybody.counts.over_confident);
      expect(everybody.counts.over_confident).toBeGreaterThan(0);
      expect([said.get('A'), said.get('G')]).toEqual([expect.any(String), null]);
    });

    it('is no statistic where the filter leaves four', async () => {
      const { everybody, byIndustry } = await perceptions({ industries: ['製造'], classes: ['hi'] });

      expect(everybody).toMatchObject({ members: 4, selfRating: null, gap: null });
      expect(byIndustry.groups).toMatchObject([{ word: '製造', members: 4, gap: null }]);
    });

    it('opens each count to the suppliers behind it, each once over pages of one, the widest difference first', async () => {
      const { byIndustry } = await perceptions({});
      const [largest] = byIndustry.groups;

      const behind = await perceived({ industry: '製造', perception: 'over_confident' }, 1);
      expect(behind).toHaveLength(largest?.counts.over_confident ?? -1);
      const gaps = behind.map(({ gap }) => gap);
      expect(gaps).toEqual(gaps.toSorted((one, other) => other - one));
      expect((await perceived({ industry: '' })).map(({ supplierCode }) => supplierCode)).toEqual(['C']);
    });
  });
});

function answerOf({ status, level: at }: Assessment['questions'][number]): string {
  const letters: Partial<Record<typeof status, string>> = { unknown: 'u', unanswered: 'm', not_applicable: 'n', declined: 'd' };
  return letters[status] ?? String(at);
}
