import { aClaimedSupplier, type ClaimedSupplier } from '../factories/journey/claimed-supplier.js';
import { sheetOf } from '../factories/journey/submission.js';
import { until } from '../support/until.js';
import { AnsweringSheet } from './support/answering-sheet.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite, type Visit } from './support/site.js';

const MINUTES = 60_000;

describe('a question', () => {
  let site: Site;
  let supplier: ClaimedSupplier;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  beforeEach(async () => {
    supplier = await aClaimedSupplier(site.api);
  });

  it('that does not apply waits for the reason, and is saved with it', async () => {
    const sheet = await sheetAt('SUP-01');

    await sheet.card.getByRole('button', { name: '該当なし' }).click();
    await sheet.until('reason');
    await sheet.card.getByRole('textbox', { name: '当てはまらない理由' }).fill('再委託はしていません');
    await sheet.until('saved');

    expect(await stands('SUP-01')).toMatchObject({ kind: 'not_applicable', reason: '再委託はしていません' });
  });

  it('may be left at "we do not know", or declined with a reason', async () => {
    const sheet = await sheetAt('GOV-01');

    await sheet.card.getByRole('button', { name: /分からない/ }).click();
    await sheet.next();
    await sheet.card.getByRole('button', { name: /控える/ }).click();
    await sheet.card.getByRole('textbox', { name: '回答を控える理由' }).fill('社外秘のため');
    await sheet.until('saved');

    expect(await stands('GOV-01')).toMatchObject({ kind: 'unknown' });
    expect(await stands('GOV-02')).toMatchObject({ kind: 'declined', reason: '社外秘のため' });
  });

  it('takes a comment beside the level, which stays when another level is chosen', async () => {
    const sheet = await sheetAt('GOV-01');

    await sheet.level(1).click();
    await sheet.comment.fill('見直しの予定あり');
    await sheet.until('saved');
    await sheet.level(2).click();
    await sheet.next();
    await sheet.until('saved');

    expect(await stands('GOV-01')).toMatchObject({ level: 2, comment: '見直しの予定あり' });
  });

  it('is read in the other language at a press, where one was', async () => {
    const sheet = await sheetAt('GOV-01');
    await sheet.level(2).click();
    const japanese = await sheet.card.getByRole('heading').textContent();

    await sheet.page.getByRole('button', { name: 'English' }).click();
    await sheet.page.getByText('Choose a level').waitFor({ state: 'attached' });

    expect(await sheet.key()).toBe('GOV-01');
    expect(await sheet.level(2).isChecked()).toBe(true);
    expect(await sheet.card.getByRole('heading').textContent()).not.toBe(japanese);
  });

  it('says on a phone why it matters and what would count as evidence', async () => {
    const sheet = await sheetAt('GOV-01', { phone: true });

    await sheet.card.getByRole('button', { name: 'なぜ大切か・証跡の例' }).click();

    const help = sheet.page.getByRole('dialog');
    await help.getByText('なぜ大切か').waitFor();
    await help.getByText('証跡の例').waitFor();
  });

  it('asks on a phone for its reason above the bar, in letters that the phone need not enlarge', async () => {
    const sheet = await sheetAt('IAM-03', { phone: true });

    await sheet.card.getByRole('button', { name: /控える/ }).tap();
    const reason = sheet.card.getByRole('textbox', { name: '回答を控える理由' });
    await sheet.until('reason');
    const [field, bar] = await Promise.all([
      reason.boundingBox(),
      sheet.page.locator('footer').filter({ visible: true }).last().boundingBox(),
    ]);

    expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect(await sheet.page.evaluate<string>('getComputedStyle(document.activeElement).fontSize')).toBe('16px');
  });

  it('about the company leaves room on a phone below its last option', async () => {
    const sheet = await sheetAt('S-01', { phone: true });

    const [card, last] = await Promise.all([sheet.card.boundingBox(), sheet.card.locator('label').last().boundingBox()]);

    expect((card?.y ?? 0) + (card?.height ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeGreaterThanOrEqual(8);
  });

  it('can be taken back on a phone', async () => {
    const sheet = await sheetAt('GOV-01', { phone: true });

    await sheet.level(2).check();
    await sheet.until('saved');
    await sheet.card.getByRole('button', { name: '回答を消す' }).tap();

    await until(async () => !(await stands('GOV-01'))?.kind, 20);

    expect(await sheet.level(2).isChecked()).toBe(false);
  });

  it('that still lacks its reason is named where one signs, with the way to it', async () => {
    const sheet = await sheetAt('SUP-01', { phone: true });

    await sheet.card.getByRole('button', { name: '該当なし' }).tap();
    await sheet.until('reason');
    await sheet.page.goto(`/assessments/${supplier.assessmentId}/sign-off`);
    await sheet.page.getByText('次の質問は、理由を書くと送られます。').waitFor();
    await sheet.page
      .getByRole('status')
      .getByRole('link', { name: /^SUP-01/ })
      .tap();

    await sheet.card.getByRole('textbox', { name: '当てはまらない理由' }).waitFor();
  });

  it('is answered on a phone from the first to the last, in English, and signed there', async () => {
    const sheet = await sheetAt('GOV-01', { phone: true, language: 'en' });

    await sheet.answerTheRest(3);
    await sheet.toSignOff();
    const { page } = sheet;
    const sideways = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
    await page.getByRole('button', { name: 'Sign and submit' }).tap();
    await page.getByText(/^Submitted to/).waitFor();

    expect(sideways).toBe(false);
  });

  async function sheetAt(key: string, visit: Visit = {}): Promise<AnsweringSheet> {
    const page = await pageOf(site, supplier, `/assessments/${supplier.assessmentId}?question=${key}`, visit);
    const sheet = new AnsweringSheet(page);
    await sheet.card.waitFor();
    return sheet;
  }

  /** What the server has at a question. */
  async function stands(key: string) {
    return (await sheetOf(supplier)).answers.find(({ questionKey }) => questionKey === key);
  }
});
