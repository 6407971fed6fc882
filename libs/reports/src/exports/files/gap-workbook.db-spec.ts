import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';

import type { IssuedCampaign } from '@app/assessments';
import { type CampaignExportKind, ExportRegister } from '@app/audit';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';
import canonicalize from 'canonicalize';

import { issuedAssessment } from '../../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../../test/factories/scored-submission.js';
import { level } from '../../../../../test/factories/submission.js';
import { unpacked } from '../../../../../test/support/archive.js';
import { startContexts } from '../../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { itWithLibreOffice, savedByLibreOffice } from '../../../../../test/support/libre-office.js';
import { type Cell, type ReadSheet, readWorkbook } from '../../../../../test/support/read-workbook.js';
import { until } from '../../../../../test/support/until.js';
import { worksheetOrderFaults } from '../../../../../test/support/worksheet-order.js';
import type { ReportFilter } from '../../domain/report-filter.js';
import { ReportsModule } from '../../reports.module.js';
import { GapExports } from './gap-exports.service.js';

const FORMULA = '=HYPERLINK("http://evil.example","x")';

/** Rounds the digits that are written, half up. */
const AS_WRITTEN = new Intl.NumberFormat('en', { maximumSignificantDigits: 15, useGrouping: false });

describe('the gap workbook', () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let campaign: IssuedCampaign;

  /** One supplier that handles 秘: IAM-03 (must, weight 5, target 3) at level 1 with a hostile comment, everything else open. */
  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    campaign = await campaignOf(database, buyer);
    const assessment = await issuedAssessment(module, { buyer, campaign, classes: ['hi'] });
    await scoredSubmission(module, assessment, [level('IAM-03', 1, FORMULA)]);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  async function download(kind: CampaignExportKind, language: 'ja' | 'en' = 'en', filter: ReportFilter = {}): Promise<Buffer> {
    const { stream } = await module.get(GapExports).download(buyer, campaign.campaignId, kind, language, filter);
    return buffer(stream);
  }

  function column({ rows }: ReadSheet, header: string): (Cell | undefined)[] {
    const at = rows[0]?.indexOf(header) ?? -1;
    return rows.slice(1).map((row) => row[at]);
  }

  it('has its sheets in both languages', async () => {
    const names = async (language: 'ja' | 'en') => (await readWorkbook(await download('gap_workbook', language))).map(({ name }) => name);

    expect(await names('en')).toEqual([
      'Summary',
      'Suppliers × domains',
      'Gaps',
      'Answers',
      'Trend',
      'Perception',
      'Frameworks',
      'Baseline',
      'Explanations',
      'About',
      'Verification',
    ]);
    expect(await names('ja')).toEqual([
      '概要',
      '委託先×分野',
      'ギャップ',
      '回答',
      '推移',
      '認識の差',
      '管理策体系',
      '共有ベースライン',
      '計算の説明',
      'この資料について',
      '照合',
    ]);
  });

  it('states a gap with everything that its priority is worked out from', async () => {
    const gaps = (await readWorkbook(await download('gap_workbook'))).find(({ name }) => name === 'Gaps');
    const at = gaps ? column(gaps, 'Question id').indexOf('IAM-03') : -1;
    const cell = (header: string) => (gaps ? column(gaps, header)[at] : undefined);

    expect(['Level', 'Target', 'Gap', 'Weight', 'Exposure', 'Must', 'Priority'].map(cell)).toEqual([1, 3, 2, 5, 2, 'Yes', 40]);
  });

  it('lists every gap: the 64 questions of which one is answered too low', async () => {
    const gaps = (await readWorkbook(await download('gap_workbook'))).find(({ name }) => name === 'Gaps');

    expect(gaps?.rows).toHaveLength(1 + 64);
  });

  it('says of every framework how much of it was asked, and who stands how to each requirement', async () => {
    const sheet = (await readWorkbook(await download('gap_workbook'))).find(({ name }) => name === 'Frameworks');
    const at = sheet ? column(sheet, 'Id').indexOf('GV.RR-01') : -1;
    const cell = (header: string) => (sheet ? column(sheet, header)[at] : undefined);

    expect(sheet && column(sheet, 'Kind of row').filter((kind) => kind === 'All of it')).toHaveLength(10);
    // GOV-01 was not answered.
    expect(['Mapped questions', 'Met by', 'Not met by', 'Unknown for'].map(cell)).toEqual(['GOV-01 (wholly)', 0, 0, 1]);
    // Fewer than five.
    expect(sheet && column(sheet, 'Attainment (median)').every((median) => median === null || median === undefined)).toBe(true);
  });

  it('keeps text that begins like a formula as text', async () => {
    const file = await download('gap_workbook');
    const answers = (await readWorkbook(file)).find(({ name }) => name === 'Answers');

    expect(answers && column(answers, 'Comment')).toContain(FORMULA);
    expect(file.includes('<f>')).toBe(false);
  });

  it('is in the order that Excel insists on, sheet by sheet', async () => {
    expect(await worksheetOrderFaults(await download('gap_workbook'))).toEqual([]);
  });

  it('states the fingerprint of the sheets before the last, which anybody can work out again', async () => {
    const sheets = await readWorkbook(await download('gap_workbook'));
    const stated = statedIn(sheets);

    const canonical = canonicalize({
      sheets: sheets.slice(0, -1).map(({ name, rows }) => ({ name, columns: rows[0], rows: rows.slice(1).map((row) => row.map(lasting)) })),
    });
    expect(stated).toBe(
      createHash('sha256')
        .update(canonical ?? '')
        .digest('hex'),
    );
  });

  function statedIn(sheets: readonly ReadSheet[]): Cell | undefined {
    return sheets.at(-1)?.rows.find(([item]) => item === 'Fingerprint (SHA-256) of these sheets')?.[1];
  }

  /** As the verification sheet explains it. */
  function lasting(cell: Cell): Cell {
    if (cell instanceof Date) return cell.toISOString().replace(/(\.000)?Z$/, '');
    return typeof cell === 'number' ? Number(AS_WRITTEN.format(cell)) : cell;
  }

  it('is registered with its fingerprint when the last byte has gone', async () => {
    const sheets = await readWorkbook(await download('gap_workbook'));
    const id = sheets.at(-1)?.rows.find(([item]) => item === 'Export id')?.[1];
    const registered = async () =>
      (await database.apart(buyer, () => module.get(ExportRegister).list(null, 200))).items.find((row) => row.id === id);

    await until(async () => (await registered())?.state === 'finished');

    expect(await registered()).toMatchObject({
      kind: 'gap_workbook',
      subject: { type: 'campaign', id: campaign.campaignId },
      filters: { basis: 'self' },
      language: 'en',
      sha256: statedIn(sheets),
      rowCount: sheets.reduce((sum, { rows }) => sum + rows.length - 1, 0),
      requestedBy: buyer.name,
    });
  });

  it('has its gaps as CSV too, where a spreadsheet would take them for text', async () => {
    const lines = (await download('gaps_csv')).toString().split('\r\n');

    expect(lines[0]?.startsWith('\ufeff')).toBe(true);
    expect(lines).toHaveLength(1 + 64 + 1);
    expect(lines.some((line) => line.includes(`"'${FORMULA.replaceAll('"', '""')}"`))).toBe(true);
  });

  itWithLibreOffice('is opened by LibreOffice without a formula cell, every sheet with the same cells', async () => {
    for (const kind of ['gap_workbook', 'matrix_workbook'] as const) {
      const file = await download(kind);
      const saved = await savedByLibreOffice(file, 'xlsx');

      const cells = (sheets: ReadSheet[]) => sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(lasting)) }));
      expect(cells(await readWorkbook(saved))).toEqual(cells(await readWorkbook(file)));
      for (const part of (await unpacked(saved, /worksheets/)).values()) expect(part).not.toMatch(/<(?:\w+:)?f[ >]/);
    }
  });

  it('works the numbers of its first supplier through by hand', async () => {
    const explanations = (await readWorkbook(await download('gap_workbook'))).find(({ name }) => name === 'Explanations');
    const example = (figure: string) => String(explanations?.rows.find(([word]) => word === figure)?.[3]).replace(/^.*: /, '');

    const [target = 0, level = 0, gap] = (example('Gap').match(/\d+/g) ?? []).map(Number).slice(1);
    expect(gap).toBe(Math.max(0, target - level));
    const [factors = '', priority] = example('Priority').split(' = ');
    expect(Number(priority)).toBe(factors.split(' × ').reduce((all, factor) => all * Number(factor), 1));
    const [sums, quotient] = example('Attainment').split(' = ');
    const [numerator, denominator] = (sums ?? '').split(' ÷ ').map(Number);
    expect(Number(quotient)).toBeCloseTo((numerator ?? 0) / (denominator ?? 1), 9);
  });

  it('has a rule for every figure of its summary', async () => {
    const explanations = (await readWorkbook(await download('gap_workbook'))).find(({ name }) => name === 'Explanations');

    expect(explanations?.rows.slice(1).map(([figure]) => figure)).toEqual([
      ...['Edition of the rules', 'Gap', 'Priority', 'Attainment', 'Against intrusion', 'After intrusion', 'Maturity', 'Coverage'],
      ...['Perception gap', 'Standing', 'Requirement', 'Covered / Only in part', 'Median', 'Weakest link', 'Top gaps'],
      ...['Closed gap', 'Perception gap of a group', 'Trend', 'Turnout', 'Suppliers in the median'],
    ]);
  });

  it('works them through over the chosen questions, as its lists have them', async () => {
    const sheets = await readWorkbook(await download('gap_workbook', 'en', { domains: ['IAM'] }));
    const suppliers = sheets.find(({ name }) => name === 'Suppliers × domains');
    const explanations = sheets.find(({ name }) => name === 'Explanations');
    const example = (figure: string) => String(explanations?.rows.find(([word]) => word === figure)?.[3]);

    const [listed] = suppliers ? column(suppliers, 'Attainment') : [];
    expect(Number(example('Attainment').split(' = ')[1])).toBeCloseTo(Number(listed), 9);
    expect(example('Gap')).toMatch(/, IAM-\d\d: /);
  });

  it('says nothing in its summary of domains that were not chosen', async () => {
    const [summary] = await readWorkbook(await download('gap_workbook', 'en', { domains: ['IAM'] }));

    const medians = summary ? column(summary, 'Item').filter((item) => String(item).startsWith('Median attainment: ')) : [];
    expect(medians).toHaveLength(1);
  });

  it('has the campaign itself in the trend, and no medians of one supplier', async () => {
    const sheets = await readWorkbook(await download('gap_workbook'));
    const trend = sheets.find(({ name }) => name === 'Trend');

    expect(trend?.rows).toHaveLength(2);
    expect(trend && column(trend, 'Submitted')).toEqual([1]);
    expect(trend && column(trend, 'Attainment (median)')).toEqual([null]);
  });

  it('has every answer in one table, also as CSV', async () => {
    const matrix = (await readWorkbook(await download('matrix_workbook'))).at(0);
    const [heading, row] = (await download('matrix_csv')).toString().split('\r\n');

    expect(matrix && [column(matrix, 'IAM-03'), column(matrix, 'GOV-01')]).toEqual([[1], ['unanswered']]);
    expect(heading?.split(',').length).toBe(matrix?.rows[0]?.length);
    expect(row?.split(',')[heading?.split(',').indexOf('IAM-03') ?? -1]).toBe('1');
  });

  it('goes as JSON whose hash anybody can work out from everything else that it says', async () => {
    const { sha256, ...file } = JSON.parse((await download('campaign_json')).toString());
    const { sheets, ...about } = file;

    expect(sha256).toBe(
      createHash('sha256')
        .update(canonicalize(file) ?? '')
        .digest('hex'),
    );
    expect(about).toMatchObject({ format: 'enjuku-campaign/2', export: { basis: 'self', ruleSet: 1, timeZone: 'Asia/Tokyo' } });
    expect(sheets.map(({ name }: { name: string }) => name)).toEqual([
      'suppliersByDomain',
      'gaps',
      'answers',
      'trend',
      'perception',
      'frameworks',
      'baseline',
    ]);
    const answers = sheets[2];
    const comment = answers.columns.indexOf('comment');
    expect(answers.rows.map((cells: unknown[]) => cells[comment])).toContain(FORMULA);
  });

  it('says in JSON by keys, beside the names, what a program goes by', async () => {
    const { sheets } = JSON.parse((await download('campaign_json')).toString());
    const first = (name: string) => {
      const { columns, rows } = sheets.find((sheet: { name: string }) => sheet.name === name);
      const at = Math.max(
        0,
        columns.includes('questionKey') ? rows.findIndex((row: unknown[]) => row[columns.indexOf('questionKey')] === 'IAM-03') : 0,
      );
      return Object.fromEntries(columns.map((column: string, index: number) => [column, rows[at][index]]));
    };

    expect(first('suppliersByDomain')).toMatchObject({ classes: [{ key: 'hi', name: 'Confidential' }], standing: 'critical' });
    expect(first('gaps')).toMatchObject({
      classes: [{ key: 'hi', name: 'Confidential' }],
      domain: { code: 'IAM', name: expect.stringContaining('ccess') },
      kind: 'level',
      must: true,
    });
    expect(first('answers')).toMatchObject({ kind: 'level', value: null, confirmed: null });
    expect(first('baseline')).toMatchObject({ domain: { code: 'IAM' }, 'must:hi': true });
    expect(first('trend')).toMatchObject({ baseline: { number: 1, name: expect.any(String) }, otherwise: [] });
    expect(first('perception')).toMatchObject({ groupedBy: 'everybody' });
    expect(first('frameworks')).toMatchObject({ framework: { key: expect.any(String), name: expect.any(String) }, kind: 'whole' });
  });

  it('has sizes as bands: by name for people, by key for programs, and only who is in them', async () => {
    await database.apart(buyer, () =>
      database.affected(`update app.supplier_record set size = '35名' where buyer_id = $1`, [buyer.tenantId]),
    );
    await database.apart(systemOf(buyer.tenantId), () =>
      database.affected(
        `update app.submission_score set self_rating = 3, perception_gap = 3 - maturity, perception = 'realistic' where buyer_id = $1`,
        [buyer.tenantId],
      ),
    );
    const filter = { sizes: ['21-50'] };
    const sheets = await readWorkbook(await download('gap_workbook', 'ja', filter));
    const json = JSON.parse((await download('campaign_json', 'ja', filter)).toString());

    const cells = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const suppliers = sheets.find(({ name }) => name === '委託先×分野');
    expect(suppliers && column(suppliers, '自己評価と成熟度の比較')).toEqual(['ほぼ一致']);
    expect(cells('認識の差').filter(([by]) => by === '規模')).toMatchObject([expect.arrayContaining(['21〜50人'])]);
    expect(cells('この資料について').find(([item]) => item === '絞り込み')?.[1]).toBe('規模: 21〜50人');
    const { columns, rows } = json.sheets.find(({ name }: { name: string }) => name === 'perception');
    const bySize = rows.filter((row: unknown[]) => row[columns.indexOf('groupedBy')] === 'size');
    expect(bySize.map((row: unknown[]) => row[columns.indexOf('name')])).toEqual(['21-50']);
    expect(json.export.filters).toEqual(filter);
    const linesOf = async (size: string) => (await download('gaps_csv', 'ja', { sizes: [size] })).toString().trim().split('\r\n').length;
    expect([await linesOf('35名'), await linesOf('6-20')]).toEqual([65, 1]);
  });

  it('is refused to another buyer as if there were no such campaign', async () => {
    const stranger = await memberOfNewOrganization(database);

    const asking = module.get(GapExports).download(stranger, campaign.campaignId, 'gap_workbook', 'en');

    await expect(asking).rejects.toMatchObject({ code: 'campaign_not_found' });
  });
});
