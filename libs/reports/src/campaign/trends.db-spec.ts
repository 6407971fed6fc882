import type { IssuedCampaign } from '@app/assessments';
import { type Assessment, summarize } from '@app/gap-analysis';
import { newId } from '@app/kernel';
import { EXTERNAL_AUDITOR, type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment } from '../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../test/factories/organization.js';
import { ownContentOf } from '../../../../test/factories/own-content.js';
import { analysedSubmission } from '../../../../test/factories/scored-submission.js';
import { levels } from '../../../../test/factories/submission.js';
import { asSuperuser } from '../../../../test/support/as-superuser.js';
import { startContexts } from '../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { ReportFilter, SeriesFilter } from '../domain/report-filter.js';
import { ReportsModule } from '../reports.module.js';
import { CampaignReports } from './campaign-reports.service.js';
import { CampaignSeries } from './campaign-series.service.js';
import { otherwiseThanBefore } from './otherwise-than-before.js';
import { Trends } from './trends.service.js';

const ANSWERED = ['GOV-01', 'IAM-03', 'DET-01', 'INC-01', 'STO-01'];

describe('the campaigns of one questionnaire', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let spring: IssuedCampaign;
  let autumn: IssuedCampaign;
  const analyses = new Map<string, Assessment[]>();

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    spring = await campaignOf(database, buyer, { title: '春の点検' });
    autumn = await campaignOf(database, buyer, { title: '秋の点検', form: 'short' });
    for (const at of [0, 1, 2, 3, 4]) await answered(spring, at);
    for (const at of [1, 1, 3, 3, 4]) await answered(autumn, at);
    await issuedAssessment(module, { buyer, campaign: autumn, classes: ['hi'] });
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function answered(campaign: IssuedCampaign, at: number): Promise<void> {
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: at === 4 ? ['shagaihi'] : ['hi'] });
    await database.apart(buyer, () =>
      database.affected(
        `update app.supplier_record r set size = $3
         from app.assessment a where a.id = $2 and r.buyer_id = $1 and r.relationship_id = a.relationship_id`,
        [buyer.tenantId, assessment.assessmentId, ['35名', '2名', '約40人', '500名', '中規模'][at]],
      ),
    );
    const analysis = await analysedSubmission(module, assessment, levels(ANSWERED, at));
    analyses.set(campaign.campaignId, [...(analyses.get(campaign.campaignId) ?? []), analysis]);
  }

  const trend = (filter: SeriesFilter = {}, sharedOnly = true, who = buyer, questionnaireId: string | null = null) =>
    database.apart(who, () => module.get(Trends).of(questionnaireId, filter, sharedOnly));

  /** The median of five: what the gap analyses come to over some questions. */
  const middle = ({ campaignId }: IssuedCampaign, isCompared: (key: string) => boolean) =>
    (analyses.get(campaignId) ?? [])
      .map(({ questions }) => summarize(questions.filter(({ key }) => isCompared(key))).attainment ?? Number.NaN)
      .toSorted((one, other) => one - other)[2];

  /** The short form asks fewer questions than the full one. */
  const inShort = () => {
    const asked = new Set((analyses.get(autumn.campaignId) ?? []).flatMap(({ questions }) => questions.map(({ key }) => key)));
    return (key: string) => asked.has(key);
  };

  it('stand side by side, the oldest first', async () => {
    const { campaigns, chosen, questionnaires } = await trend();

    expect(campaigns.map(({ campaign }) => campaign.name)).toEqual(['春の点検', '秋の点検']);
    expect(campaigns.map(({ point }) => [point.asked, point.submitted, point.standings.incomplete])).toEqual([
      [5, 5, 0],
      [6, 5, 1],
    ]);
    expect(questionnaires).toEqual([chosen]);
    expect(chosen).toMatchObject({ campaigns: 2 });
  });

  it('count nobody who took the answers back and refused, also before that was worked out anew', async () => {
    const [kept] = await asSuperuser<{ id: string; submission: string; state: string }>(
      cluster,
      `select a.id, a.submission_id as submission, a.state from app.assessment a join app.submission_score s on s.assessment_id = a.id
       where s.campaign_id = '${spring.campaignId}' and s.latest order by a.id limit 1`,
    );
    const change = (set: string) => asSuperuser(cluster, `update app.assessment set ${set} where id = '${kept?.id}'`);
    await change(`state = 'refused', submission_id = null`);

    const [first] = (await trend({ domains: ['IAM'] })).campaigns;

    await change(`state = '${kept?.state}', submission_id = '${kept?.submission}'`);
    expect([first?.point.asked, first?.point.submitted]).toEqual([4, 4]);
  });

  it('are compared by the questions that all of them asked, and say how many were not', async () => {
    const { campaigns, shared, unshared } = await trend();

    expect([shared, shared + unshared]).toEqual([campaigns[1]?.questions.attainment, 64]);
    expect(campaigns[0]?.questions.attainment).toBe(shared);
    expect(campaigns.map(({ point }) => point.attainment)).toEqual([middle(spring, inShort()), middle(autumn, inShort())]);
  });

  it('are measured over all that each asked, when that is wanted', async () => {
    const { campaigns } = await trend({}, false);

    expect(campaigns[0]?.questions.attainment).toBe(64);
    expect(campaigns.map(({ point }) => point.attainment)).toEqual([middle(spring, () => true), middle(autumn, () => true)]);
  });

  it('can be set against each other by the questions that both asked, and not by all that each asked in its own form', async () => {
    const [byShared, byAll] = [await trend(), await trend({}, false)];

    expect(otherwiseThanBefore(byShared)).toEqual([[], []]);
    expect(otherwiseThanBefore(byAll)).toEqual([[], ['form']]);
  });

  it('come to the same from the reports that are kept of them', async () => {
    const points = async () => (await trend({}, false)).campaigns.map(({ point }) => point);
    const workedOut = await points();

    for (const { campaignId } of [spring, autumn]) {
      await database.apart(systemOf(buyer.tenantId), async () => {
        await module.get(CampaignReports).changed(campaignId);
        await module.get(CampaignReports).refresh(campaignId);
      });
    }

    expect(await points()).toEqual(workedOut);
  });

  it('are of the chosen suppliers and questions', async () => {
    const some = await trend({ classes: ['hi'], domains: ['IAM'] });

    expect(some.campaigns.map(({ point }) => [point.submitted, point.attainment])).toEqual([
      [4, null],
      [4, null],
    ]);
    expect((await trend({ domains: ['IAM'] })).campaigns.map(({ point }) => point.domains)).toEqual(
      [spring, autumn].map((campaign) => [
        { domain: 'IAM', attainment: middle(campaign, (key) => key.startsWith('IAM') && inShort()(key)), members: 5 },
      ]),
    );
    expect((await trend({ tags: ['nobody'] })).campaigns.map(({ point }) => point.asked)).toEqual([0, 0]);
  });

  it.each<ReportFilter>([
    { standings: ['incomplete'] },
    { standings: ['incomplete', 'critical'] },
    { standings: ['critical', 'major'], criticality: ['medium'] },
    { classes: ['hi'], sizes: ['どの規模でもない'] },
    { sizes: ['21-50', '301-'] },
    { classes: ['shagaihi'], domains: ['GOV'] },
    { classes: ['hi'], criticality: ['medium'], standings: ['incomplete', 'minor', 'conforming'] },
  ])('count those whom the report of each counts: %j', async (filter) => {
    const { campaigns } = await trend(filter, false);

    for (const { campaign, point } of campaigns) {
      const { asked, submitted, standings } = await database.apart(buyer, () => module.get(CampaignReports).compute(campaign.id, filter));
      expect(point).toMatchObject({ asked, submitted, standings });
    }
    expect(campaigns).toHaveLength(2);
  });

  it('are none where nothing was sent out, or not this questionnaire', async () => {
    const stranger = await memberOfNewOrganization(database);

    expect(await trend({}, true, stranger)).toMatchObject({ chosen: null, questionnaires: [], campaigns: [], shared: 0 });
    expect(await trend({}, true, buyer, newId())).toMatchObject({ chosen: null, campaigns: [] });
  });

  describe('that are chosen', () => {
    const names = async (campaigns: readonly string[], who = buyer, questionnaireId: string | null = null) =>
      (await trend({ campaigns }, true, who, questionnaireId)).campaigns.map(({ campaign }) => campaign.name);
    const external = (campaignIds: readonly string[]): MemberActor => ({
      ...buyer,
      userId: newId(),
      roles: [EXTERNAL_AUDITOR],
      engagement: { campaignIds, notes: false, endsAt: new Date(Date.now() + 60_000), isOver: false },
    });

    it('stand there alone, by the questions that these have in common', async () => {
      const { campaigns, shared, unshared } = await trend({ campaigns: [spring.campaignId] });

      expect(campaigns.map(({ campaign }) => campaign.name)).toEqual(['春の点検']);
      expect([shared, unshared, campaigns[0]?.point.attainment]).toEqual([64, 0, middle(spring, () => true)]);
    });

    it('say by themselves which questionnaire it is', async () => {
      const own = await ownContentOf(module, buyer);
      const owners = { questionnaireOwnerId: buyer.tenantId, baselineOwnerId: buyer.tenantId };
      const other = await campaignOf(database, buyer, { title: '独自の調査', ...own, ...owners });
      try {
        expect(await names([autumn.campaignId, spring.campaignId])).toEqual(['春の点検', '秋の点検']);
        await expect(names([spring.campaignId, other.campaignId])).rejects.toMatchObject({ code: 'compared_unknown' });
      } finally {
        await database.apart(buyer, () =>
          database.affected(`delete from app.campaign where buyer_id = $1 and id = $2`, [buyer.tenantId, other.campaignId]),
        );
      }
    });

    it('are refused alike when they are not there, not issued, or somebody else’s', async () => {
      const stranger = await memberOfNewOrganization(database);
      const theirs = await campaignOf(database, stranger);
      const draft = await campaignOf(database, buyer);
      await database.apart(buyer, () =>
        database.affected(`update app.campaign set state = 'draft' where buyer_id = $1 and id = $2`, [buyer.tenantId, draft.campaignId]),
      );

      for (const id of [newId(), theirs.campaignId, draft.campaignId]) {
        const refused = { kind: 'not_found', code: 'compared_unknown', field: 'campaigns', details: {} };
        await expect(names([id])).rejects.toMatchObject(refused);
        await expect(names([spring.campaignId, id])).rejects.toMatchObject(refused);
      }
    });

    it('are those that were opened, for an external auditor', async () => {
      const auditor = external([autumn.campaignId]);

      expect(await names([autumn.campaignId], auditor)).toEqual(['秋の点検']);
      await expect(names([spring.campaignId], auditor)).rejects.toMatchObject({ code: 'compared_unknown' });
      const { chosen } = await trend({}, true, auditor);
      expect((await comparable(chosen?.id ?? '', auditor)).map(({ name }) => name)).toEqual(['秋の点検']);
    });

    it('are chosen among all that were issued, the newest first, with how many have answered', async () => {
      const { chosen } = await trend();

      expect((await comparable(chosen?.id ?? '')).map(({ name, turnout }) => [name, turnout])).toEqual([
        ['秋の点検', { asked: 6, submitted: 5 }],
        ['春の点検', { asked: 5, submitted: 5 }],
      ]);
      await expect(comparable(newId())).rejects.toMatchObject({ kind: 'not_found', code: 'questionnaire_not_sent' });
    });

    it('count answers of the newest twelve alone, however long their series is', async () => {
      const who = await memberOfNewOrganization(database);
      for (let at = 1; at <= 13; at += 1) await campaignOf(database, who, { title: `第${at}回` });
      const { chosen } = await trend({}, true, who);

      const told = await comparable(chosen?.id ?? '', who);

      expect(told.map(({ name }) => name)).toEqual(Array.from({ length: 13 }, (_, at) => `第${13 - at}回`));
      expect(told.map(({ turnout }) => turnout?.asked ?? null)).toEqual([...Array(12).fill(0), null]);
    });

    const comparable = (questionnaireId: string, who = buyer) =>
      database.apart(who, () => module.get(CampaignSeries).comparable(questionnaireId));
  });
});
