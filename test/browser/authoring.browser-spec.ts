import { isDeepStrictEqual } from 'node:util';
import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import type { Page } from 'playwright-core';

import type { BaselineVersionView } from '../../libs/baselines/src/http/version.dto.js';
import type { QuestionnaireVersionView } from '../../libs/questionnaires/src/http/version.dto.js';
import { aBuyer } from '../factories/journey/buyer.js';
import { aColleagueOf, type Person } from '../factories/journey/person.js';
import { done } from '../support/client.js';
import { until } from '../support/until.js';
import { violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

describe('what a buyer asks for and expects, written in the pages', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it(
    'begins as a copy of a baseline, whose targets, musts and weights are set with keys alone, and stands for good once published',
    async () => {
      const buyer = await aBuyer(site.api);
      const page = await pageOf(site, buyer, '/baselines');

      await copyAs(page, '自社の基準', 'Our baseline');
      const id = versionIn(page);
      // GOV-01 is asked of 社外秘 at level 2 and weighs 3.
      await page.getByRole('grid').locator('[tabindex="0"]').focus();
      await press(page, '3', 'ArrowRight', 'm', 'ArrowLeft', 'ArrowLeft', '2', '.', '5', 'Enter');
      await page.getByRole('status').getByText('保存しました').waitFor();
      const [low, middle] = await classesOf(buyer, id);

      expect(await rowOf(buyer, id, 'GOV-01')).toMatchObject({ weight: 2.5, targets: { [low]: 3 }, musts: [middle] });
      // Enter took the weight over and went on to the next question.
      expect(await page.evaluate('document.activeElement.id')).toBe('grid|GOV-02.weight');

      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByText('二度と変わりません').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
      await page.waitForURL(({ pathname }) => pathname === `/baselines/versions/${id}`);
      await page.getByRole('button', { name: '新しい版を作る' }).waitFor();
      await page.getByRole('link', { name: '違いを見る' }).click();
      const changed = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'GOV-01' }).last();
      await changed.getByText('社外秘の目標').waitFor();

      expect(await changed.textContent()).toMatch(/重み.*3.*→.*2\.5.*社外秘の目標.*段階2.*→.*段階3.*秘の必須.*必須でない.*→.*必須/);
    },
    2 * MINUTES,
  );

  it('takes one change after another back', async () => {
    const buyer = await aBuyer(site.api);
    const draft = await aBaselineDraft(buyer);
    const page = await pageOf(site, buyer, `/baselines/versions/${draft.id}/edit`);

    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await press(page, '4', 'm', 'Control+z', 'Control+z');

    await page.getByRole('gridcell', { name: '社外秘：目標 2', exact: true }).first().waitFor();
    const before = draft.rows.find(({ questionKey }) => questionKey === 'GOV-01');
    await until(async () => isDeepStrictEqual(await rowOf(buyer, draft.id, 'GOV-01'), before), 20);
  });

  it('says what keeps it from being published, leads there, and lets it be mended by click', async () => {
    const buyer = await aBuyer(site.api);
    const { id, version, classes } = await aBaselineDraft(buyer);
    const cells = [{ questionKey: 'INC-01', classKey: classes[2]?.key, target: 0, must: true }];
    await done(buyer.browser.patch(`/api/baselines/versions/${id}/grid`, { version, cells }));
    const page = await pageOf(site, buyer, `/baselines/versions/${id}/edit`);

    await page.getByRole('button', { name: '公開までに直すところ（1件）' }).waitFor();
    expect(await page.getByRole('button', { name: '公開する' }).getAttribute('aria-description')).toMatch(/直すところが残っている/);
    await page.getByRole('link', { name: 'INC-01 極秘の目標' }).click();
    await page.locator('[id^="grid|INC-01"]:focus').locator('[data-level="3"]').click();

    await page.getByText('公開の妨げになるところはありません').waitFor();
    await page.getByRole('button', { name: '公開までに直すところ' }).waitFor({ state: 'detached' });
  });

  it('loses nothing while the line is cut, nor when the tab is closed meanwhile', async () => {
    const buyer = await aBuyer(site.api);
    const { id } = await aBaselineDraft(buyer);
    const page = await pageOf(site, buyer, `/baselines/versions/${id}/edit`);
    const [low] = await classesOf(buyer, id);

    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await page.context().setOffline(true);
    await press(page, '4');
    await page.getByText('接続がないため').waitFor();
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(`/baselines/versions/${id}/edit`);

    await until(async () => (await rowOf(buyer, id, 'GOV-01')).targets[low] === 4, 20);
  });

  it('keeps what two people change in different places, and shows both values where it is the same', async () => {
    const buyer = await aBuyer(site.api);
    const { id, version } = await aBaselineDraft(buyer);
    const page = await pageOf(site, buyer, `/baselines/versions/${id}/edit`);
    const [low, middle] = await classesOf(buyer, id);
    await page.getByRole('grid').locator('[tabindex="0"]').waitFor();

    const cells = [
      { questionKey: 'GOV-01', classKey: low, target: 1 },
      { questionKey: 'GOV-02', classKey: middle, target: 1 },
    ];
    await done(buyer.browser.patch(`/api/baselines/versions/${id}/grid`, { version, cells }));
    await page.getByRole('grid').locator('[tabindex="0"]').focus();
    await press(page, '4', 'ArrowRight', '2');
    await page.getByText('同じところを、ほかの人が先に変更しました').waitFor();
    await page.getByText('段階4', { exact: true }).waitFor();
    await page.getByText('段階1', { exact: true }).waitFor();
    await page.getByRole('button', { name: '自分の変更を残す' }).click();
    await page.getByRole('status').getByText('保存しました').waitFor();

    await until(async () => (await rowOf(buyer, id, 'GOV-01')).targets[low] === 4, 20);
    expect(await rowOf(buyer, id, 'GOV-01')).toMatchObject({ targets: { [middle]: 2 } });
    expect(await rowOf(buyer, id, 'GOV-02')).toMatchObject({ targets: { [middle]: 1 } });
  });

  it(
    'is worded in both languages, with the problem at its field, and shows afterwards which words changed',
    async () => {
      const buyer = await aBuyer(site.api);
      const page = await pageOf(site, buyer, '/questionnaires');

      await copyAs(page, '自社の調査票', 'Our questionnaire');
      const id = versionIn(page);
      await page.getByLabel('見出し（日本語）').fill('責任者とその代理');
      await page.getByLabel('見出し（英語）').fill('');
      await page.getByRole('button', { name: '公開までに直すところ（1件）' }).click();
      await page.getByText('英語の文がまだありません。').nth(1).waitFor();
      await page.getByRole('link', { name: 'GOV-02' }).click();
      await page.getByRole('link', { name: 'GOV-01 見出し（英語）' }).click();
      await page.keyboard.type('Accountable executive and deputy');
      await page.getByText('公開の妨げになるところはありません').waitFor();
      await page.getByLabel('段階4の説明（日本語）').fill('体制と一覧を半年に1回以上見直し、見直した日の記録がある');
      await page.getByRole('status').getByText('保存しました').waitFor();
      await page.getByRole('button', { name: '公開する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
      await page.waitForURL(({ pathname }) => pathname === `/questionnaires/versions/${id}`);
      await page.getByRole('heading', { name: '責任者とその代理', exact: true }).waitFor();
      await page.getByRole('link', { name: '違いを見る' }).click();

      await page.locator('ins').getByText('その代理').waitFor();
      const question = await questionOf(buyer, id, 'GOV-01');
      expect(question?.texts.topic).toEqual({ ja: '責任者とその代理', en: 'Accountable executive and deputy' });
      expect(question?.texts.options[4]?.ja).toMatch(/半年に1回/);
    },
    2 * MINUTES,
  );

  it(
    'asks further questions, in the order and on the conditions that its author sets',
    async () => {
      const buyer = await aBuyer(site.api);
      const { id } = await aQuestionnaireDraft(buyer);
      const page = await pageOf(site, buyer, `/questionnaires/versions/${id}/edit`);

      await page.getByRole('button', { name: '質問を加える' }).click();
      await page.getByLabel('番号').fill('OWN-01');
      await page.getByRole('dialog').getByRole('button', { name: '加える' }).click();
      await page.getByRole('button', { name: '公開までに直すところ' }).waitFor();
      await page.getByRole('button', { name: 'この質問を上へ移す' }).click();
      await until(async () => (await keysOf(buyer, id)).indexOf('OWN-01') === 4, 20);
      await page.getByRole('button', { name: '条件を付ける' }).click();
      await until(async () => (await questionOf(buyer, id, 'OWN-01'))?.visibleIf !== null, 20);
      await page.getByRole('button', { name: 'この質問を削除する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();

      await page.getByText('公開の妨げになるところはありません').waitFor();
      expect(await keysOf(buyer, id)).not.toContain('OWN-01');
    },
    2 * MINUTES,
  );

  it('is thrown away after saying what is lost', async () => {
    const buyer = await aBuyer(site.api);
    const { id } = await aBaselineDraft(buyer);
    const page = await pageOf(site, buyer, `/baselines/versions/${id}/edit`);

    await page.getByRole('button', { name: '下書きを破棄する' }).click();
    await page.getByText('元に戻せません').waitFor();
    await page.getByRole('button', { name: '破棄する', exact: true }).click();

    await page.waitForURL(({ pathname }) => pathname === '/baselines');
    await page.getByRole('link', { name: '自社の基準' }).waitFor({ state: 'detached' });
  });

  it('is read by a member who may not write, with the reason at the button', async () => {
    const buyer = await aBuyer(site.api);
    const { id } = await aBaselineDraft(buyer);
    const page = await pageOf(site, await aColleagueOf(buyer, ['auditor']), `/baselines/versions/${id}/edit`);

    await page.waitForURL(({ pathname }) => pathname === `/baselines/versions/${id}`);
    await page.getByRole('button', { name: '編集する' }).waitFor();

    expect(await page.getByRole('button', { name: '編集する' }).getAttribute('aria-description')).toMatch(/権限がありません/);
  });

  it('is set by a finger too, and stands in nobody’s way in English, light or dark', async () => {
    const buyer = await aBuyer(site.api);
    const { id } = await aBaselineDraft(buyer);
    const page = await pageOf(site, buyer, `/baselines/versions/${id}/edit`, { language: 'en', phone: true });
    const [low] = await classesOf(buyer, id);

    await page.locator(`[id="grid|GOV-03.${low}.target"]`).tap();
    await page.getByRole('complementary', { name: 'Where you are' }).getByRole('button').nth(4).tap();
    await until(async () => (await rowOf(buyer, id, 'GOV-03')).targets[low] === 4, 20);

    expect(await violationsOn(page)).toEqual([]);
    await look(page, 'dark', 390);
    expect(await violationsOn(page)).toEqual([]);
  });
});

async function copyAs(page: Page, ja: string, en: string): Promise<void> {
  await page.getByRole('button', { name: 'コピーして作る' }).click();
  await page.getByLabel('名前（日本語）').fill(ja);
  await page.getByLabel('名前（英語）').fill(en);
  await page.getByRole('button', { name: '下書きを作る' }).click();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/edit'));
  await page.getByRole('heading', { level: 1, name: ja }).waitFor();
}

function versionIn(page: Page): string {
  return new URL(page.url()).pathname.split('/')[3] ?? '';
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function aBaselineDraft({ browser }: Person): Promise<BaselineVersionView> {
  const name = { ja: '自社の基準', en: 'Our baseline' };
  return done(browser.post<BaselineVersionView>('/api/baselines', { versionId: BUILT_IN_BASELINE_VERSION_ID, name }));
}

function aQuestionnaireDraft({ browser }: Person): Promise<QuestionnaireVersionView> {
  const name = { ja: '自社の調査票', en: 'Our questionnaire' };
  return done(browser.post<QuestionnaireVersionView>('/api/questionnaires', { versionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID, name }));
}

async function rowOf({ browser }: Person, id: string, key: string): Promise<BaselineVersionView['rows'][number]> {
  const { rows } = await done(browser.get<BaselineVersionView>(`/api/baselines/versions/${id}`));
  const row = rows.find(({ questionKey }) => questionKey === key);
  if (!row) throw new Error(`The baseline has no question ${key}.`);
  return row;
}

/** 社外秘, 秘, 極秘. */
async function classesOf({ browser }: Person, id: string): Promise<[string, string, string]> {
  const { classes } = await done(browser.get<BaselineVersionView>(`/api/baselines/versions/${id}`));
  return classes.map(({ key }) => key) as [string, string, string];
}

async function questionOf({ browser }: Person, id: string, key: string) {
  const { questions } = await done(browser.get<QuestionnaireVersionView>(`/api/questionnaires/versions/${id}`));
  return questions.find((question) => question.key === key);
}

async function keysOf({ browser }: Person, id: string): Promise<string[]> {
  const { questions } = await done(browser.get<QuestionnaireVersionView>(`/api/questionnaires/versions/${id}`));
  return questions.map(({ key }) => key);
}
