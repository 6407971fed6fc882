import { buffer } from 'node:stream/consumers';

import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import { issuedAssessment, type TestAssessment } from '../../../../../test/factories/assessment.js';
import { campaignOf } from '../../../../../test/factories/campaign.js';
import { memberOfNewOrganization } from '../../../../../test/factories/organization.js';
import { scoredSubmission } from '../../../../../test/factories/scored-submission.js';
import { level } from '../../../../../test/factories/submission.js';
import { startContexts } from '../../../../../test/support/contexts.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { readWorkbook } from '../../../../../test/support/read-workbook.js';
import { ReportsModule } from '../../reports.module.js';
import { OwnWorkbook } from './own-workbook.service.js';

const FORMULA = '=1+1';

describe("a supplier's own result as a workbook", () => {
  let cluster: TestDatabase;
  let module: TestingModule;
  let database: TenantDatabase;
  let buyer: MemberActor;
  let assessment: TestAssessment;

  beforeAll(async () => {
    cluster = await createTestDatabase();
    module = await startContexts(cluster, [ReportsModule]);
    database = module.get(TenantDatabase);
    buyer = await memberOfNewOrganization(database);
    assessment = await issuedAssessment(module, { buyer, campaign: await campaignOf(database, buyer), classes: ['hi'] });
    await scoredSubmission(module, assessment, [level('IAM-03', 1, FORMULA)]);
  });

  afterAll(async () => {
    await module.close();
    await cluster.drop();
  });

  const download = async (language: 'ja' | 'en') =>
    buffer((await module.get(OwnWorkbook).download(assessment.supplier, assessment.assessmentId, language)).stream);

  it('has every question that was asked, with what its numbers are worked out from', async () => {
    const sheets = await readWorkbook(await download('en'));
    const questions = sheets.find(({ name }) => name === 'Questions')?.rows ?? [];
    const row = questions.find((cells) => cells[1] === 'IAM-03');
    const cell = (header: string) => row?.[questions[0]?.indexOf(header) ?? -1];

    expect(sheets.map(({ name }) => name)).toEqual([
      'Result',
      'Questions',
      'Own trend',
      'Frameworks',
      'Explanations',
      'About',
      'Verification',
    ]);
    expect(questions).toHaveLength(1 + 64);
    expect(['Level', 'Target', 'Gap', 'Weight', 'Exposure', 'Must', 'Priority', 'Comment'].map(cell)).toEqual([
      1,
      3,
      2,
      5,
      2,
      'Yes',
      40,
      FORMULA,
    ]);
  });

  it('tells every time on the clock that it names', async () => {
    const about = (await readWorkbook(await download('en'))).find(({ name }) => name === 'About')?.rows ?? [];
    const fact = (item: string) => about.find(([word]) => word === item)?.[1];

    expect(fact('Time zone of all times')).toBe('Asia/Tokyo');
    expect(fact('Submitted')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} \+09:00$/);
    expect(fact('Exported')).toMatch(/ \+09:00$/);
  });

  it('has its sheets in Japanese too', async () => {
    const sheets = await readWorkbook(await download('ja'));

    expect(sheets.map(({ name }) => name)).toEqual([
      '結果の概要',
      '質問ごとの結果',
      '自社の推移',
      '管理策体系',
      '計算の説明',
      'この資料について',
      '照合',
    ]);
  });

  it('says how it stands to each requirement of every framework', async () => {
    const rows = (await readWorkbook(await download('en'))).find(({ name }) => name === 'Frameworks')?.rows ?? [];
    const at = (header: string) => rows[0]?.indexOf(header) ?? -1;
    const row = rows.find((cells) => cells[at('Id')] === 'GV.RR-01');

    expect(rows.filter((cells) => cells[at('Kind of row')] === 'All of it')).toHaveLength(10);
    // GOV-01 was not answered.
    expect(['Mapped questions', 'State', 'Met by'].map((header) => row?.[at(header)])).toEqual(['GOV-01 (wholly)', 'Unknown', undefined]);
  });

  it('works its own numbers through by hand', async () => {
    const rows = (await readWorkbook(await download('en'))).find(({ name }) => name === 'Explanations')?.rows ?? [];
    const example = (figure: string) => String(rows.find(([word]) => word === figure)?.[3]);

    // IAM-03 is a must of weight 5 for 秘, whose exposure is 2: at level 1 of 3.
    expect(example('Priority')).toMatch(/, [A-Z]+-\d\d: \d+ × \d × 2 × [12] = \d+$/);
    expect(example('Against intrusion')).toMatch(/: [\d.]+ ÷ [\d.]+ = 0\.\d+$/);
    expect(rows.some(([word]) => word === 'Weakest link')).toBe(false);
  });

  it('says who can verify it: nobody but the supplier', async () => {
    const rows = (await readWorkbook(await download('en'))).at(-1)?.rows ?? [];

    expect(rows.find(([item]) => item === 'Who can verify it')?.[1]).toMatch(
      /^Only those members of .+, which exported it, who may see its exports\./,
    );
  });

  it('says nothing of what only the buyer knows', async () => {
    const sheets = await readWorkbook(await download('en'));
    const { code, name } = (await database.apart(buyer, () =>
      database.row<{ code: string; name: string }>('select code, name from app.supplier_record where buyer_id = $1', [buyer.tenantId]),
    )) ?? { code: '', name: '' };

    const texts = sheets.flatMap(({ rows }) => rows.flat()).map(String);
    expect(code).not.toBe('');
    expect(texts.filter((text) => text === code)).toEqual([]);
    expect(name).toEqual(expect.any(String));
  });

  it('is refused to anybody else as if there were no such assessment', async () => {
    const stranger = await memberOfNewOrganization(database);

    await expect(module.get(OwnWorkbook).download(stranger, assessment.assessmentId, 'en')).rejects.toMatchObject({ kind: 'not_found' });
  });
});
