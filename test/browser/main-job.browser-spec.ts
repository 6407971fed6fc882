import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';

import { newAddress, PASSWORD } from '../factories/journey/person.js';
import { filledIn, type Line } from '../factories/journey/supplier-list.js';
import { tokenIn } from '../support/mail-server.js';
import { readWorkbook } from '../support/read-workbook.js';
import { AnsweringSheet } from './support/answering-sheet.js';
import { signIn } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;
const BUYER = newAddress('mikawa.example');
const SUPPLIER = newAddress('cosmo.example');
const AUDITOR = newAddress('audit.example');
const CAMPAIGN = '情報セキュリティ自己点検 2027年度';

const LINES: readonly Line[] = [
  { 委託先コード: 'A-001', 会社名: 'Cosmo Tooling Ltd.', 情報区分: '秘', 担当者名: 'Mary Finch', メールアドレス: SUPPLIER, 言語: '英語' },
  { 委託先コード: 'A-002', 会社名: '青葉製作所', 情報区分: '極秘', 担当者名: '港 一郎', メールアドレス: newAddress('aoba.example') },
];

describe('the main job, by three people at three browsers', () => {
  let site: Site;
  let buyer: Page;
  let supplier: Page;
  let auditor: Page;
  let progress: string;
  let workbook: Download;

  beforeAll(async () => {
    site = await startSite();
    buyer = await (await site.visitor()).newPage();
    supplier = await (await site.visitor({ language: 'en' })).newPage();
    auditor = await (await site.visitor({ scheme: 'dark' })).newPage();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('begins when a buyer signs up and confirms the address by mail', async () => {
    await buyer.goto('/sign-up');
    await buyer.getByLabel('会社名・組織名').fill('三河精機工業株式会社');
    await buyer.getByLabel('お名前').fill('高瀬 美咲');
    await buyer.getByLabel('メールアドレス').fill(BUYER);
    await buyer.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await buyer.getByRole('button', { name: '登録する' }).click();
    await buyer.getByText('メールをご確認ください').waitFor();
    await buyer.goto(`/l/${tokenIn(await site.api.mail.newestTo(BUYER))}`);
    await buyer.getByRole('button', { name: '確認する' }).click();
    await buyer.getByRole('link', { name: 'サインインへ' }).click();
    await signIn(buyer, BUYER);

    await buyer.getByText('3つの手順で、最初の調査を送れます').waitFor();
  });

  it('goes on with the suppliers, who come in by a workbook that is looked at first', async () => {
    await buyer.getByRole('link', { name: '取り込む', exact: true }).click();
    const template = await fileOf(buyer, () => buyer.getByRole('button', { name: 'ひな形をダウンロード' }).click());
    const content = await filledIn(readFileSync(await template.path()), LINES);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await buyer.locator('input[type=file]').setInputFiles({ name: '委託先一覧.xlsx', mimeType, buffer: content });
    await buyer.getByText('まだ何も反映していません').waitFor();
    await buyer.getByRole('cell', { name: 'Cosmo Tooling Ltd.' }).waitFor();
    await buyer.getByRole('button', { name: '2社を追加し、0社を変更する' }).click();
    await buyer.getByText('取り込みました').waitFor();
    await buyer.getByRole('link', { name: '委託先を見る' }).click();

    await buyer.getByRole('link', { name: 'Cosmo Tooling Ltd.' }).waitFor();
    await buyer.getByRole('link', { name: '青葉製作所' }).waitFor();
  });

  it('asks them all in four steps', async () => {
    await buyer.getByRole('link', { name: '調査キャンペーン' }).click();
    await buyer
      .getByRole('button', { name: '調査を始める' })
      .or(buyer.getByRole('link', { name: '調査を始める' }))
      .first()
      .click();
    await buyer.getByLabel('調査の名前').fill(CAMPAIGN);
    await buyer.getByLabel('回答の利用目的').fill('重要情報の取扱いを確かめるため。取引の選別には使いません。');
    await buyer.getByText(/^短縮版/).click();
    await buyer.getByRole('button', { name: '次へ：何と比べるか' }).click();
    await buyer.getByRole('button', { name: '次へ：だれに送るか' }).click();
    await buyer.getByRole('button', { name: '次へ：いつ送るか' }).click();
    await buyer.getByText('届く文面をお見せします').waitFor();
    await buyer.getByRole('button', { name: '発行に進む' }).click();
    await buyer.getByRole('button', { name: '2社に発行する' }).click();
    await buyer.getByText('2社に発行しました').waitFor();

    progress = new URL(buyer.url()).pathname;
    await buyer.getByText('0／2社').first().waitFor();
  });

  it('lets a supplier in by its personal link, in its own language', async () => {
    const { parsed, ...mail } = await site.api.mail.newestTo(SUPPLIER);
    expect(parsed.subject).toContain('三河精機工業株式会社');
    await supplier.goto(`/l/${tokenIn({ parsed, ...mail })}`);
    await supplier.getByRole('button', { name: 'See the request' }).click();
    await supplier.getByText('取引の選別には使いません').waitFor();
    await supplier.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await supplier.getByRole('button', { name: 'Register and start' }).click();

    await supplier.waitForURL(/\/assessments\//);
    await supplier.getByText('Your impression beforehand').waitFor();
  });

  it('has the supplier give its impression, tell about itself, and choose a level for each question', async () => {
    const sheet = new AnsweringSheet(supplier);

    await sheet.answerTheRest(2);
    await sheet.until('saved');

    await supplier.getByText('All answered').waitFor();
  });

  it('shows the buyer by itself that the supplier has signed and submitted', async () => {
    await new AnsweringSheet(supplier).toSignOff();
    await supplier.getByLabel('Position').fill('Managing director');
    await supplier.getByRole('button', { name: 'Sign and submit' }).click();
    await supplier.getByText('Submitted to 三河精機工業株式会社').waitFor();

    expect(new URL(buyer.url()).pathname).toBe(progress);
    await buyer.getByText('1／2社').first().waitFor();
    await supplier.getByRole('link', { name: 'See the result' }).click();
    await supplier.getByText('Attainment by domain').waitFor();
  });

  it('leads the buyer from the report to the result, and to the gap workbook', async () => {
    await buyer.getByRole('link', { name: 'レポートを見る' }).click();
    await buyer.getByRole('rowheader', { name: 'Cosmo Tooling Ltd.' }).getByRole('link').click();
    await buyer.getByText('分野別の達成率').or(buyer.getByText('分野ごとの達成率')).first().waitFor();
    await buyer.goBack();
    await buyer.getByRole('button', { name: '書き出し' }).click();
    workbook = await fileOf(buyer, () => buyer.getByRole('menuitem', { name: 'ギャップ・ワークブック（Excel）' }).click());

    const sheets = await readWorkbook(readFileSync(await workbook.path()));
    expect(sheets.flatMap(({ rows }) => rows).flat()).toContain('Cosmo Tooling Ltd.');
  });

  it('takes in an auditor, whom the owner invites', async () => {
    await buyer.goto('/settings/members');
    await buyer.getByRole('button', { name: 'メンバーを招待する' }).click();
    await buyer.getByLabel('招待する方のお名前').fill('北川 直樹');
    await buyer.getByRole('dialog').getByLabel('メールアドレス').fill(AUDITOR);
    await buyer.getByRole('checkbox', { name: /監査人/ }).check();
    await buyer.getByRole('button', { name: '招待のメールを送る' }).click();
    await auditor.goto(`/l/${tokenIn(await site.api.mail.newestTo(AUDITOR))}`);
    await auditor.getByRole('textbox', { name: 'パスワード' }).fill(PASSWORD);
    await auditor.getByRole('button', { name: '参加する' }).click();

    await auditor.getByRole('link', { name: '監査証跡' }).waitFor();
  });

  it('lets the auditor read campaign and result, and change nothing', async () => {
    await auditor.goto(progress);
    const extend = auditor.getByRole('button', { name: '期限を延ばす' });
    await extend.waitFor();
    expect(await extend.getAttribute('aria-disabled')).toBe('true');
    await auditor.getByRole('link', { name: 'レポートを見る' }).click();
    await auditor.getByRole('rowheader', { name: 'Cosmo Tooling Ltd.' }).getByRole('link').click();

    await auditor.getByRole('heading', { level: 1 }).getByText('Cosmo Tooling Ltd.').waitFor();
  });

  it('gives the auditor the fingerprint that the workbook states, and the trail of what was done', async () => {
    const [verification] = (await readWorkbook(readFileSync(await workbook.path()))).slice(-1);
    // After those of the sheets, that of the whole.
    const stated = verification?.rows.flat().findLast((cell) => /^[0-9a-f]{64}$/.test(String(cell)));

    await auditor.getByRole('link', { name: '書き出し' }).click();
    expect(await auditor.getByRole('row').locator('code').getAttribute('title')).toBe(stated);
    await auditor.getByRole('link', { name: '監査証跡' }).click();
    await auditor.getByRole('button', { name: '検証する' }).click();
    await auditor.getByText(/件のつながりに切れ目はありません/).waitFor();
  });
});

async function fileOf(page: Page, ask: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), ask()]);
  return file;
}
