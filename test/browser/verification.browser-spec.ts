import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import exceljs from 'exceljs';
import type { Page } from 'playwright-core';

import { aSubmission, reportIsCurrent, type Submission } from '../factories/journey/submission.js';
import { until } from '../support/until.js';
import { faintOn, violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;
/** One white dot. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGGG+VgAAAABJRU5ErkJggg==';

describe('a file that was exported', () => {
  let site: Site;
  let submission: Submission;
  let page: Page;
  let workbook: string;

  beforeAll(async () => {
    site = await startSite();
    submission = await aSubmission(site.api);
    const { campaign } = submission;
    await until(() => reportIsCurrent(campaign.buyer.browser, campaign.id, 1), 60);
    page = await pageOf(site, campaign.buyer, `/reports/${campaign.id}`);
    await page.getByRole('button', { name: '書き出し', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /ギャップ・ワークブック/ }).click(),
    ]);
    workbook = await file.path();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  async function verified(path: string, bytes: Buffer, name: string): Promise<void> {
    const file = join(tmpdir(), `${process.pid}-${name}`);
    await writeFile(file, bytes);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await page.locator('input[type=file]').setInputFiles(file);
  }

  it('is found unchanged, with who exported it', async () => {
    await verified('/exports/verify', await readFile(workbook), 'renamed.xlsx');

    await page.getByText('変わっていません').waitFor();
    await page.getByText('もとの書き出し').waitFor();
    expect(await page.getByText(submission.campaign.name).count()).toBeGreaterThan(0);
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'light', 1440);
    await look(page, 'dark', 390);
    expect(await faintOn(page)).toEqual([]);
  });

  it('is found changed, in the row that somebody changed, by the name of that row', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(await readFile(workbook)).buffer);
    const cell = book.getWorksheet('委託先×分野')?.getCell('E2');
    if (cell) cell.value = 1;

    await verified('/exports/verify', Buffer.from(await book.xlsx.writeBuffer()), 'changed.xlsx');

    await page.getByText('変わっています').waitFor();
    await page.getByRole('row', { name: new RegExp(`変更 .*${submission.supplier.name}.* 2 2`) }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'dark', 1440);
    await look(page, 'light', 390);
    expect(await faintOn(page)).toEqual([]);
  });

  it('is found unchanged in its values, and yet not all of it is to be seen, and a picture lies over it', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(await readFile(workbook)).buffer);
    const gaps = book.getWorksheet('ギャップ');
    if (gaps) [gaps.getRow(2).hidden, gaps.getRow(3).hidden] = [true, true];
    gaps?.addImage(book.addImage({ base64: PICTURE, extension: 'png' }), 'B2:C3');

    await verified('/exports/verify', Buffer.from(await book.xlsx.writeBuffer()), 'hidden.xlsx');

    await page.getByText('変わっていません').waitFor();
    await page.getByText('「ギャップ」：見えない行 2行、画像や図形が置かれています').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'light', 1440);
    await look(page, 'dark', 390);
    expect(await faintOn(page)).toEqual([]);
  });

  it('is not recognized when it is none of ours', async () => {
    await verified('/exports/verify', Buffer.from('委託先コード,会社名\r\nA-001,青葉'), 'list.csv');

    await page.getByText('見つかりません', { exact: true }).waitFor();
    expect(await page.getByText('もとの書き出し').count()).toBe(0);
  });

  it('is refused with a reason when it is no file of a table at all', async () => {
    await verified('/exports/verify', Buffer.from('%PDF-1.7'), 'report.pdf');

    await page
      .getByRole('alert')
      .getByText(/ExcelブックまたはCSVとして読み取れません/)
      .waitFor();
  });
});
