import type { Page } from 'playwright-core';
import { until } from '../support/until.js';
import { faintOn, violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { settledAt } from './support/settled.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';
import { aWorld, type World } from './support/world.js';

const MINUTES = 60_000;

type Opening = readonly [address: (world: World) => string, button: string, menuItem?: string];

/** What opens over a page: where, by which button, and by what in its menu. */
const DIALOGS: Readonly<Record<string, Opening>> = {
  'inviting a member': [() => '/settings/members', 'メンバーを招待する'],
  'changing roles': [() => '/settings/members', '役割を変える'],
  'ending a relationship': [({ ids }) => `/suppliers/${ids.supplier}`, '取引を終了'],
  'extending a campaign': [({ ids }) => `/campaigns/${ids.campaign}`, '期限を延ばす'],
  'cancelling a campaign': [({ ids }) => `/campaigns/${ids.campaign}`, '取りやめる'],
  'what can be done about one supplier': [({ ids }) => `/campaigns/${ids.campaign}`, '美浜電機の操作'],
  'reminding one supplier': [({ ids }) => `/campaigns/${ids.campaign}`, '美浜電機の操作', '催促する'],
  'replacing a contact': [({ ids }) => `/campaigns/${ids.campaign}`, '美浜電機の操作', '担当者を変える'],
  'discarding a planned campaign': [({ ids }) => `/campaigns/${ids.draft}/edit?step=when`, '下書きを破棄'],
  'copying a questionnaire': [({ ids }) => `/questionnaires/versions/${ids.questionnaireVersion}`, 'コピーして作る'],
  'discarding a questionnaire': [({ ids }) => `/questionnaires/versions/${ids.questionnaireDraft}/edit?at=whole`, '下書きを破棄する'],
  'adding a section': [({ ids }) => `/questionnaires/versions/${ids.questionnaireDraft}/edit?at=sections`, '分野を加える'],
  'adding a question': [({ ids }) => `/questionnaires/versions/${ids.questionnaireDraft}/edit?at=whole`, '質問を加える'],
  'the exports of a report': [({ ids }) => `/reports/${ids.campaign}`, '書き出し'],
  'a filter of a report': [({ ids }) => `/reports/${ids.campaign}`, '情報区分 すべて'],
};

describe('what opens over a page', () => {
  let site: Site;
  let world: World;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    world = await aWorld(site.api);
    page = await pageOf(site, world.buyer, '/');
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it.each(Object.entries(DIALOGS))(
    'stands in the way of nobody, goes at Esc and gives the keyboard back: %s',
    async (_what, [addressOf, button, menuItem]) => {
      await look(page, 'light', 1440);
      await settledAt(page, addressOf(world));
      const opener = page.locator('main').getByRole('button', { name: button }).first();
      await opener.click();
      if (menuItem) await page.getByRole('menuitem', { name: menuItem }).click();
      const opened = page.locator('[role=dialog]:visible, [role=menu]:visible');
      await opened.first().waitFor();

      const found = await violationsOn(page);
      await look(page, 'dark', 1440);
      found.push(...(await faintOn(page)));
      await page.keyboard.press('Escape');
      await opened.first().waitFor({ state: 'detached' });

      expect(found).toEqual([]);
      await until(() => opener.evaluate((element) => element === element.ownerDocument.activeElement));
    },
    MINUTES,
  );
});
