import { buffer } from 'node:stream/consumers';

import { AssessmentsService, type IssuedCampaign } from '@app/assessments';
import { type CampaignExportKind, ExportNames, idsIn } from '@app/audit';
import { newId } from '@app/kernel';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { ownBaselineOf } from '../../../../../test/factories/own-baseline.js';
import { scoredSubmission } from '../../../../../test/factories/scored-submission.js';
import { level } from '../../../../../test/factories/submission.js';
import { unpacked } from '../../../../../test/support/archive.js';
import { startContexts } from '../../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type Cell, type ReadSheet, readWorkbook } from '../../../../../test/support/read-workbook.js';
import { ReportsModule } from '../../reports.module.js';
import { GapExports } from './gap-exports.service.js';

describe('exports about suppliers that somebody chose one by one', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let autumn: IssuedCampaign;
  let first: TestAssessment;
  let other: TestAssessment;

  /** Both asked in autumn, the first in spring too; in spring its GOV-01 was at 1, in autumn at 3. */
  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    const spring = await campaignOf(database, buyer);
    autumn = await campaignOf(database, buyer);
    const before = await issuedAssessment(module, { buyer, campaign: spring, classes: ['hi'] });
    first = { ...before, assessmentId: newId(), campaign: autumn };
    await database.as(buyer, () => module.get(AssessmentsService).issueMany(autumn, [{ ...first, classes: ['hi'] }]));
    other = await issuedAssessment(module, { buyer, campaign: autumn, classes: ['hi'] });
    await scoredSubmission(module, before, [level('GOV-01', 1)]);
    await scoredSubmission(module, first, [level('CLS-01', 2), level('GOV-01', 3), { questionKey: 'S-01', kind: 'probe', value: 4 }]);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const inAutumn = () => ({ who: buyer, campaign: autumn });

  async function download(suppliers: readonly string[], kind: CampaignExportKind = 'gap_workbook', of = inAutumn()): Promise<Buffer> {
    const { stream } = await module.get(GapExports).download(of.who, of.campaign.campaignId, kind, 'en', { suppliers });
    return buffer(stream);
  }

  async function sheetsOf(suppliers: readonly string[], kind?: CampaignExportKind, of = inAutumn()) {
    const sheets = await readWorkbook(await download(suppliers, kind, of));
    return (wanted: string): ReadSheet => sheets.find(({ name }) => name === wanted) ?? { name: wanted, rows: [] };
  }

  function column({ rows }: ReadSheet, header: string): (Cell | undefined)[] {
    const at = rows[0]?.indexOf(header) ?? -1;
    return rows.slice(1).map((row) => row[at]);
  }

  function fact({ rows }: ReadSheet, item: string): (Cell | undefined)[] {
    return rows.find(([word]) => word === item)?.slice(1) ?? [];
  }

  it('say by code and name who was chosen', async () => {
    const both = [first, other].map(({ code, name }) => `${code} ${name}`).sort();
    const ids = [first.relationshipId, other.relationshipId];

    for (const kind of ['gap_workbook', 'matrix_workbook'] as const) {
      expect(fact((await sheetsOf(ids, kind))('About'), 'Filters')).toEqual([`Suppliers chosen: ${both.join(', ')}`]);
    }
    const { export: about } = JSON.parse((await download(ids, 'campaign_json')).toString());
    expect(about.chosenSuppliers.map(({ code, name }: { code: string; name: string }) => `${code} ${name}`)).toEqual(both);
  });

  it('count those that have no name here', async () => {
    const about = (await sheetsOf([first.relationshipId, newId()]))('About');

    expect(String(fact(about, 'Filters')[0])).toMatch(
      /^Suppliers chosen: S-\w+ 委託先 S-\w+, 1 more \(those that this campaign asked stand in sheet "Suppliers × domains"/,
    );
  });

  it('are a chain where two were chosen, though one of them has no name here', async () => {
    const sheet = await sheetsOf([first.relationshipId, newId()]);

    expect(fact(sheet('About'), 'Supplier')).toEqual([]);
    expect(fact(sheet('Summary'), 'Attainment (median)')).toContain('not shown for fewer than five');
    expect(column(sheet('Trend'), 'Attainment (median)')).toEqual([null, null]);
  });

  it('are named in the register, to the buyer alone', async () => {
    const ids = idsIn([{ subject: { type: 'campaign', id: autumn.campaignId }, filters: { suppliers: [first.relationshipId] } }]);
    const namesFor = (member: MemberActor) => database.apart(member, () => module.get(ExportNames).of(ids));

    expect((await namesFor(buyer)).get(first.relationshipId)).toBe(`${first.code} ${first.name}`);
    expect((await namesFor(await memberOfNewOrganization(database))).has(first.relationshipId)).toBe(false);
  });

  it('have the values of one supplier in the place of medians, and hide none of them', async () => {
    const file = await download([first.relationshipId]);
    const sheet = await sheetsOf([first.relationshipId]);
    const [attainment] = column(sheet('Suppliers × domains'), 'Attainment');

    expect(attainment).toBeGreaterThan(0);
    expect(fact(sheet('Summary'), 'Attainment').slice(0, 3)).toEqual([null, null, attainment]);
    expect(column(sheet('Summary'), 'Item')).toContainEqual(expect.stringMatching(/^Attainment: GOV /));
    const texts = (await readWorkbook(file)).flatMap(({ rows }) => rows.flat()).map(String);
    expect(texts.filter((text) => /median|fewer than five/i.test(text))).toEqual([]);
  });

  it('say on each page which one supplier they are about', async () => {
    const sheets = [...(await unpacked(await download([first.relationshipId]), /worksheets\/sheet\d+\.xml$/)).values()];

    const headings = sheets.map((sheet) => /<oddHeader>(.+?)<\/oddHeader>/.exec(sheet)?.[1]);
    expect(new Set(headings)).toEqual(new Set([`&amp;L${first.code} ${first.name} / ${autumn.title}`]));
    expect(fact((await sheetsOf([first.relationshipId]))('About'), 'Supplier')).toEqual([`${first.code} ${first.name}`]);
  });

  it('show how one supplier itself developed', async () => {
    const trend = (await sheetsOf([first.relationshipId]))('Trend');
    const [before = 0, now = 0] = column(trend, 'Attainment').map(Number);

    expect(column(trend, 'Standing')).toHaveLength(2);
    expect(before).toBeGreaterThan(0);
    expect(now).toBeGreaterThan(before);
    const { sheets } = JSON.parse((await download([first.relationshipId], 'campaign_json')).toString());
    const { columns, rows } = sheets.find(({ name }: { name: string }) => name === 'trend');
    const told = rows.map((row: unknown[]) => Number(row[columns.indexOf('attainment')]).toFixed(10));
    expect(told).toEqual([before.toFixed(10), now.toFixed(10)]);
  });

  it('say where one supplier cannot be set against its last values: other classes, or a baseline that changed while it was not asked', async () => {
    const who = await memberOfNewOrganization(database);
    const cells = ['hi', 'gokuhi', 'shagaihi'].map((classKey) => ({ questionKey: 'GOV-01', classKey, target: 2, must: false }));
    const { id } = await ownBaselineOf(module, who, { cells, weights: [] });
    const measuredAnew = { baselineOwnerId: who.tenantId, baselineVersionId: id };
    const asked = await issuedAssessment(module, { buyer: who, classes: ['hi'] });
    await scoredSubmission(module, asked, [level('GOV-01', 1)]);
    await campaignOf(database, who, measuredAnew);
    const again = async (classes: readonly string[]) => {
      const campaign = await campaignOf(database, who, measuredAnew);
      await scoredSubmission(module, await issuedAssessment(module, { buyer: who, campaign, classes, again: asked }), [level('GOV-01', 1)]);
      return { who, campaign };
    };
    await again(['hi']);
    await again(['hi', 'gokuhi']);
    const last = await again(['gokuhi', 'hi']);

    const ids = [asked.relationshipId];
    const trend = (await sheetsOf(ids, 'gap_workbook', last))('Trend');
    const { sheets } = JSON.parse((await download(ids, 'campaign_json', last)).toString());
    const { columns, rows } = sheets.find(({ name }: { name: string }) => name === 'trend');

    expect(column(trend, 'Attainment').map((value) => typeof value === 'number')).toEqual([true, false, true, true, true]);
    expect(column(trend, 'What differs from the time before (not comparable)').map((cell) => cell || null)).toEqual([
      ...[null, null, 'version of the baseline', 'information classes', null],
    ]);
    expect(rows.map((row: unknown[]) => row[columns.indexOf('otherwise')])).toEqual([[], [], ['baseline'], ['classes'], []]);
  });

  it('say how one supplier stands to each requirement', async () => {
    const frameworks = (await sheetsOf([first.relationshipId]))('Frameworks');
    const at = column(frameworks, 'Id').indexOf('GV.RR-01');

    expect(['Mapped questions', 'State'].map((header) => column(frameworks, header)[at])).toEqual(['GOV-01 (wholly)', 'Met']);
    expect(column(frameworks, 'Attainment').some((value) => typeof value === 'number')).toBe(true);
  });

  it('say that one supplier has submitted nothing, sheet by sheet', async () => {
    const sheet = await sheetsOf([other.relationshipId]);

    expect(fact(sheet('Summary'), 'Standing').at(-1)).toBe('nothing submitted that these filters leave');
    expect(column(sheet('Trend'), 'Standing')).toEqual(['Not asked', 'Incomplete']);
    expect(sheet('Frameworks').rows).toHaveLength(1);
  });

  it('have the answers of a supplier in the order in which it was asked', async () => {
    const answers = (await sheetsOf([first.relationshipId]))('Answers');

    expect(column(answers, 'Question id')).toEqual(['S-01', 'GOV-01', 'CLS-01']);
  });
});
