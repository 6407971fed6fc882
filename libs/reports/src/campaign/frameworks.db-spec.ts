import type { IssuedCampaign } from '@app/assessments';
import type { RequirementState } from '@app/gap-analysis';
import { CATALOGUE_ID } from '@app/kernel';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { issuedAssessment, type TestAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';

import type { StateCounts } from '../domain/frameworks/framework-figures.js';
import { countStates } from '../domain/frameworks/requirement-standings.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { SubmissionFrameworks } from '../submission/submission-frameworks.service.js';
import { SubmissionReports } from '../submission/submission-reports.service.js';
import { FrameworkQuestions } from './framework-questions.service.js';
import { FrameworkReports } from './framework-reports.service.js';
import { type NamedStanding, RequirementReports } from './requirement-reports.service.js';

const CSF = 'nist-csf-2.0';
const QUESTIONS = ['GOV-01', 'GOV-02', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];
/** The level at every question; null: nothing submitted. All handle 秘, for which GOV-01 is wanted at level 3. */
const LEVELS = [4, 1, 3, 0, 2, 4, null];

describe('a campaign against what others require', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  const submissions: { readonly assessment: TestAssessment; readonly submissionId: string; readonly relationshipId: string }[] = [];

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    campaign = await campaignOf(database, buyer);
    for (const at of LEVELS) await answered(at);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function answered(at: number | null): Promise<void> {
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
    if (at === null) return;
    const submissionId = await scoredSubmission(module, assessment, levels(QUESTIONS, at));
    submissions.push({ assessment, submissionId, relationshipId: assessment.relationshipId });
  }

  const list = () => database.apart(buyer, () => module.get(FrameworkReports).list(campaign.campaignId));

  const report = (framework: string, filter: ReportFilter = {}, at: string | null = null) =>
    database.apart(buyer, () => module.get(FrameworkReports).of(campaign.campaignId, framework, at, filter));

  const opened = (
    requirementId: string,
    more: { filter?: ReportFilter; states?: RequirementState[] } = {},
    cursor: string | null = null,
    limit = 50,
  ) =>
    database.apart(buyer, () =>
      module
        .get(RequirementReports)
        .of({ campaignId: campaign.campaignId, frameworkId: CSF, requirementId, filter: {}, states: null, ...more }, cursor, limit),
    );

  const questionsOf = (groupId: string | null, filter: ReportFilter = {}, at: string | null = null) =>
    database.apart(buyer, () =>
      module.get(FrameworkQuestions).of({ campaignId: campaign.campaignId, frameworkId: CSF, groupId, level: at, filter }),
    );

  const ofSubmission = (submissionId: string, framework: string) =>
    database.apart(buyer, async () =>
      module.get(SubmissionFrameworks).of(await module.get(SubmissionReports).of(submissionId), framework, null),
    );

  const statesOf = async (requirementId: string, filter: ReportFilter = {}) => {
    const { outline, figures } = await report(CSF, filter);
    return figures.states[outline.requirements.findIndex(({ id }) => id === requirementId)];
  };

  it('knows every framework of the crosswalk, and how much of it is asked', async () => {
    const found = await list();

    expect(found).toHaveLength(10);
    expect(found.find(({ framework }) => framework.id === 'meti-scs-2026')).toMatchObject({
      coverage: { requirements: 43, covered: 43 },
      levels: [
        { id: '★3', requirements: 26 },
        { id: '★4', requirements: 43 },
      ],
    });
    expect(found.find(({ framework }) => framework.id === CSF)?.coverage).toMatchObject({ requirements: 106, covered: 63 });
    const safeguards = found.find(({ framework }) => framework.id === 'cis-controls-v8.1')?.levels;
    expect(safeguards?.map(({ id, requirements }) => [id, requirements])).toEqual([
      ['IG1', 56],
      ['IG2', 130],
      ['IG3', 153],
    ]);
  });

  it('counts who meets a requirement: three answered at the target of the question that asks for it, or above', async () => {
    // GV.RR-01 is asked for by GOV-01 alone.
    expect(await statesOf('GV.RR-01')).toEqual({ met: 3, not_met: 3, unknown: 0 });
  });

  it.each(['meti-scs-2026', CSF, 'cis-controls-v8.1', 'seed-ten-basic'])(
    'comes to what the submissions come to one by one: %s',
    async (id) => {
      const { outline, figures } = await report(id);
      const results = await Promise.all(submissions.map(({ submissionId }) => ofSubmission(submissionId, id)));

      const counted = outline.requirements.map(
        (_, at): StateCounts => countStates(results.flatMap(({ result }) => result.requirements[at] ?? [])),
      );
      expect(figures.states).toEqual(counted);
      expect(figures).toMatchObject({ asked: 7, submitted: 6 });
      expect(figures.whole?.count).toBe(6);
      const attainments = results.flatMap(({ result }) => result.whole.summary.attainment ?? []);
      expect([figures.whole?.min, figures.whole?.max]).toEqual([Math.min(...attainments), Math.max(...attainments)]);
    },
  );

  it('opens a requirement to each supplier once over pages of one, with what it answered', async () => {
    const seen: NamedStanding[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof opened>> = await opened('GV.RR-01', {}, cursor, 1);
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);

    expect(seen.map(({ submissionId }) => submissionId).toSorted()).toEqual(submissions.map(({ submissionId }) => submissionId).toSorted());
    for (const { state, answers } of seen) expect(state).toBe((answers[0]?.level ?? 0) >= (answers[0]?.target ?? 0) ? 'met' : 'not_met');
  });

  it('opens it to those alone that do not meet it', async () => {
    const { items, states } = await opened('GV.RR-01', { states: ['not_met'] });

    expect(items.map(({ answers }) => answers[0]?.level).toSorted()).toEqual([0, 1, 2]);
    expect(states).toEqual({ met: 3, not_met: 3, unknown: 0 });
  });

  it('opens a group to the questions that are mapped to it, each with its weight and how many fall short of it', async () => {
    const { outline } = await report(CSF);
    const group = outline.groups.find(({ id }) => id === 'GV.RR');
    const { questions } = await questionsOf('GV.RR');
    const gov = questions.find(({ key }) => key === 'GOV-01');

    expect(questions.map(({ position }) => position)).toEqual(group?.positions);
    // Levels 4, 1, 3, 0, 2, 4 against a target of 3.
    expect(gov).toMatchObject({ applicable: 6, suppliers: 3, missing: 2 + 3 + 1 });
    expect(gov?.mappedTo).toContainEqual({ requirementId: 'GV.RR-01', relation: 'direct', confidence: 'high' });
  });

  it('opens all of it to every question that is mapped to any of its requirements, of the chosen ones', async () => {
    const { outline } = await report(CSF);

    expect((await questionsOf(null)).questions).toHaveLength(outline.whole.positions.length);
    expect((await questionsOf(null, { domains: ['IAM'] })).questions.every(({ domain }) => domain === 'IAM')).toBe(true);
    await expect(questionsOf('ZZ')).rejects.toMatchObject({ code: 'framework_group_not_found' });
  });

  it('keeps to the filter, and shows no attainment of fewer than five', async () => {
    const suppliers = submissions.slice(0, 4).map(({ relationshipId }) => relationshipId);
    const { figures } = await report(CSF, { suppliers });

    expect(figures).toMatchObject({ asked: 4, submitted: 4, whole: null });
    expect(figures.groups.every((attainment) => attainment === null)).toBe(true);
    expect(await statesOf('GV.RR-01', { suppliers })).toEqual({ met: 2, not_met: 2, unknown: 0 });
  });

  it('works attainments out from the chosen questions, and a requirement always from all of its own', async () => {
    const all = await report(CSF);
    const some = await report(CSF, { domains: ['IAM'] });

    expect(some.figures.whole).not.toEqual(all.figures.whole);
    expect(some.figures.states).toEqual(all.figures.states);
  });

  it('has only what a level of the framework asks for', async () => {
    expect((await report('meti-scs-2026', {}, '★3')).outline.requirements).toHaveLength(26);
    await expect(report('meti-scs-2026', {}, '★5')).rejects.toMatchObject({ code: 'framework_level_unknown' });
    await expect(report(CSF, {}, '★3')).rejects.toMatchObject({ code: 'framework_level_unknown' });
  });

  it('says nothing about a filter that nobody matches', async () => {
    const { figures } = await report(CSF, { tags: ['nobody'] });

    expect(figures).toMatchObject({ asked: 0, submitted: 0, whole: null });
  });

  it('leaves all of a framework unknown to which no question is mapped', async () => {
    await database.apart(systemOf(CATALOGUE_ID), () =>
      database.affected(`delete from app.crosswalk_mapping where owner_id = $1 and framework_id = 'mvsp-v3'`, [CATALOGUE_ID]),
    );

    const { coverage, figures } = await report('mvsp-v3');

    expect(coverage).toEqual({ requirements: 25, covered: 0, onlyPartly: 0 });
    expect(figures.whole).toBeNull();
    expect(figures.states.every(({ unknown }) => unknown === 6)).toBe(true);
  });

  it('is the same for the supplier itself', async () => {
    const [first] = submissions;
    const own = await database.apart(systemOf(first?.assessment.supplierId ?? ''), async () =>
      module
        .get(SubmissionFrameworks)
        .of(await module.get(SubmissionReports).ofAssessment(first?.assessment.assessmentId ?? ''), CSF, null),
    );

    expect(own.result).toEqual((await ofSubmission(first?.submissionId ?? '', CSF)).result);
  });

  it('knows no framework and no requirement that there is not', async () => {
    await expect(report('nist-csf-9')).rejects.toMatchObject({ code: 'framework_not_found' });
    await expect(opened('GV')).rejects.toMatchObject({ code: 'requirement_not_found' });
  });
});
