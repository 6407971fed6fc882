import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import type { IssuedCampaign } from '@app/assessments';
import { CAMPAIGN_EXPORT_KINDS, type CampaignExportKind, EXPORT_KINDS } from '@app/audit';
import { SupplyChainModule } from '@app/supply-chain';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import { parse } from 'csv-parse/sync';
import { GapExports } from '../../libs/reports/src/exports/files/gap-exports.service.js';
import { OwnWorkbook } from '../../libs/reports/src/exports/files/own-workbook.service.js';
import { ReportsModule } from '../../libs/reports/src/reports.module.js';
import { SupplierExportsService } from '../../libs/supply-chain/src/supplier-exports.service.js';
import { issuedAssessment, type TestAssessment } from '../factories/assessment.js';
import { campaignOf } from '../factories/campaign.js';
import { memberOfNewOrganization } from '../factories/organization.js';
import { ownContentOf } from '../factories/own-content.js';
import { keepScores } from '../factories/scored-submission.js';
import { submissionOf } from '../factories/submission.js';
import { unpacked } from '../support/archive.js';
import { asSuperuser } from '../support/as-superuser.js';
import { startContexts } from '../support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { itWithLibreOffice, savedByLibreOffice } from '../support/libre-office.js';
import { readWorkbook } from '../support/read-workbook.js';

/** What spreadsheet programs take for the beginning of a formula (OWASP, "CSV Injection"), also behind a tab or a line end. */
const BEGINNINGS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', ' ='];
const REST = `cmd|' /C calc'!A0`;
/** A cell of CSV that a program would work out. */
const LIVE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Hostile words in turn: each beginning comes up again and again. */
let turn = 0;
const hostile = () => `${BEGINNINGS[turn++ % BEGINNINGS.length]}${REST}${turn}`;
const quoted = (text: string) =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`;

describe('files in which every text begins like a formula', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;
  let first: TestAssessment;

  /** Six suppliers answered a questionnaire of the buyer's own against a baseline of its own; then everything that anybody may write is made hostile. */
  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule, SupplyChainModule]);
    database = module.get(TenantDatabase);
    buyer = { ...(await memberOfNewOrganization(database)), name: hostile() };
    const content = await ownContentOf(module, buyer);
    const owners = { questionnaireOwnerId: buyer.tenantId, baselineOwnerId: buyer.tenantId };
    campaign = await campaignOf(database, buyer, { ...content, ...owners, title: hostile(), purpose: hostile() });
    const assessments: TestAssessment[] = [];
    for (let at = 0; at < 6; at += 1) {
      const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
      await submissionOf(module, assessment, [
        { questionKey: 'IAM-03', kind: 'level', level: at % 5, comment: hostile() },
        { questionKey: 'GOV-01', kind: 'declined', comment: hostile() },
        { questionKey: 'DET-01', kind: 'unknown', comment: hostile() },
        { questionKey: 'S-01', kind: 'probe', value: 3 },
      ]);
      assessments.push(assessment);
    }
    await makeHostile();
    // What is published never changes, so it is remembered: a process that has not seen it yet.
    await module.close();
    module = await startContexts(cluster, [ReportsModule, SupplyChainModule]);
    database = module.get(TenantDatabase);
    for (const assessment of assessments) await keepScores(module, assessment);
    first = { ...(assessments[0] as TestAssessment), supplier: { ...(assessments[0] as TestAssessment).supplier, name: hostile() } };
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function makeHostile(): Promise<void> {
    const word = () => quoted(hostile());
    const texts = (column: string) => `${column} = regexp_replace(${column}::text, '"(ja|en)": "', '"\\1": "=1+1 ', 'g')::jsonb`;
    await asSuperuser(
      cluster,
      `update app.organization set name = ${word()} where id = '${buyer.tenantId}';
       update app.supplier_record set name = ${word()} || relationship_id, code = ${word()} || right(relationship_id::text, 8), industry = ${word()}, size = ${word()},
         tags = array[${word()}, ${word()}], note = ${word()} where buyer_id = '${buyer.tenantId}';
       update app.submission set signed_by = ${word()} where buyer_id = '${buyer.tenantId}';
       update app.submission_answer set answered_by_name = ${word()}, reason = ${word()} where buyer_id = '${buyer.tenantId}';
       update app.assessment set title = ${word()} where buyer_id = '${buyer.tenantId}';
       alter table app.questionnaire_version disable trigger user; alter table app.question disable trigger user;
       alter table app.baseline_version disable trigger user; alter table app.baseline_class disable trigger user;
       update app.questionnaire_version set name_ja = ${word()}, name_en = ${word()}, ${texts('content')} where owner_id = '${buyer.tenantId}';
       update app.question set ${texts('texts')} where owner_id = '${buyer.tenantId}';
       update app.baseline_version set name_ja = ${word()}, name_en = ${word()} where owner_id = '${buyer.tenantId}';
       update app.baseline_class set name_ja = ${word()}, name_en = ${word()} where owner_id = '${buyer.tenantId}'`,
    );
  }

  const campaignFile = (kind: CampaignExportKind, language: 'ja' | 'en') =>
    read(module.get(GapExports).download(buyer, campaign.campaignId, kind, language, {}));
  const read = async (download: Promise<{ readonly stream: Readable }>) => buffer((await download).stream);
  const suppliers = (format: 'xlsx' | 'csv') =>
    read(module.get(SupplierExportsService).export(buyer, { filter: {}, format, language: 'ja' }));
  const own = () => read(module.get(OwnWorkbook).download(first.supplier, first.assessmentId, 'ja'));

  const WORKBOOKS: [string, () => Promise<Buffer>][] = [
    ...(['ja', 'en'] as const).flatMap((language) =>
      (['gap_workbook', 'matrix_workbook'] as const).map((kind): [string, () => Promise<Buffer>] => [
        `${kind} in ${language}`,
        () => campaignFile(kind, language),
      ]),
    ),
    ['own_result_workbook', own],
    ['supplier_workbook', () => suppliers('xlsx')],
  ];
  const TABLES: [string, () => Promise<Buffer>][] = [
    ['gaps_csv', () => campaignFile('gaps_csv', 'ja')],
    ['matrix_csv', () => campaignFile('matrix_csv', 'ja')],
    ['suppliers_csv', () => suppliers('csv')],
  ];

  it('are all kinds that there are', () => {
    const tried = [...WORKBOOKS, ...TABLES].map(([name]) => name.replace(/ in ..$/, ''));

    expect(new Set([...tried, 'campaign_json'])).toEqual(new Set(Object.keys(EXPORT_KINDS)));
    expect(CAMPAIGN_EXPORT_KINDS).toContain('campaign_json');
  });

  it.each(WORKBOOKS)('hold no formula cell, and hostile texts in every sheet that names anything: %s', async (kind, file) => {
    const workbook = await file();

    expect(await formulasIn(workbook)).toEqual([]);
    const sheets = await readWorkbook(workbook);
    const silent = sheets.filter(({ rows }) => !rows.flat().some((cell) => /=1\+1|cmd\|/.test(String(cell))));
    expect(
      silent.map(({ name }) => name).filter((name) => !OURS.has(name) && !(kind === 'own_result_workbook' && EXPLAINED.has(name))),
    ).toEqual([]);
  });

  it.each(TABLES)('have an apostrophe before every such text in CSV: %s', async (_kind, file) => {
    const rows: string[][] = parse(await file(), { bom: true, relax_column_count: true });

    const cells = rows.flat();
    expect(cells.filter((cell) => LIVE.test(cell) && !NUMBER.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'") && LIVE.test(cell.slice(1))).length).toBeGreaterThan(6);
  });

  it('say in JSON what was written, as it was written', async () => {
    const json = JSON.parse((await campaignFile('campaign_json', 'ja')).toString());

    expect(json.export.campaign.name).toBe(campaign.title);
    expect(json.export.exportedBy).toBe(buyer.name);
  });

  itWithLibreOffice(
    'hold no formula for LibreOffice either',
    async () => {
      for (const file of [await campaignFile('gap_workbook', 'ja'), await own()]) {
        expect(await formulasIn(await savedByLibreOffice(file, 'xlsx'))).toEqual([]);
      }
    },
    240_000,
  );
});

/** Parts of a workbook that hold a formula cell. */
async function formulasIn(workbook: Buffer): Promise<string[]> {
  const sheets = await unpacked(workbook, /worksheets\//);
  return [...sheets].flatMap(([name, xml]) => (/<(?:\w+:)?f[\s>/]/.test(xml) ? name : []));
}

/** Sheets that hold numbers and our own words only: those of the catalogue's frameworks, fingerprints. */
const OURS = new Set(['管理策体系', 'Frameworks', '照合', 'Verification']);
/** To a supplier its own result is explained without naming anybody. */
const EXPLAINED = new Set(['計算の説明', 'Explanations']);
