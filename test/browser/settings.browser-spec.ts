import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { aColleagueOf, aMembershipOf } from '../factories/journey/person.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { done } from '../support/client.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;

interface ClassSet {
  readonly revision: string;
  readonly items: { readonly key: string; readonly name: object; readonly exposure: number }[];
}

describe('what an organization settles for itself', () => {
  let site: Site;
  let owner: Buyer;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  beforeEach(async () => {
    owner = await aBuyer(site.api);
  });

  it('keeps an owner: the last one cannot step back, and the choice stays to be corrected', async () => {
    const page = await pageOf(site, owner, '/settings/members');

    await page.getByRole('button', { name: '役割を変える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^所有者/ }).uncheck();
    await dialog.getByRole('checkbox', { name: /^管理者/ }).check();
    await dialog.getByRole('button', { name: '保存する' }).click();

    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /^管理者/ }).isChecked()).toBe(true);
  });

  it('lets a member be suspended, who then can do nothing here, and restored', async () => {
    const colleague = await aColleagueOf(owner, ['procurement']);
    const theirs = await pageOf(site, colleague, '/suppliers');
    const page = await pageOf(site, owner, '/settings/members');

    await page.getByRole('button', { name: '停止する' }).and(page.locator(':enabled')).click();
    await page.getByRole('dialog').getByRole('button', { name: '停止する' }).click();
    await page.getByText('北川 直樹さんの参加を停止しました').waitFor();
    await theirs.reload();
    await theirs.getByText('作業できる組織がありません').waitFor();
    await page.getByRole('button', { name: '再開する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '再開する' }).click();
    await page.getByText('北川 直樹さんの参加を再開しました').waitFor();
  });

  it('asks before what was typed is lost, also on the way out and on the way into another organization', async () => {
    const other = await aBuyer(site.api, '青嶺精機');
    await aMembershipOf(owner, other);
    const page = await pageOf(site, owner, '/settings/organization');
    const stay = page.getByRole('dialog').getByRole('button', { name: 'このページにとどまる' });
    await page.getByLabel('フリガナ').fill('ミカワセイキ');

    await page.getByRole('button', { name: owner.name }).click();
    await page.getByRole('menuitem', { name: 'サインアウト' }).click();
    await stay.click();
    await page.getByRole('button', { name: /^組織/ }).click();
    await page.getByRole('menuitem').and(page.locator(':not(:has(svg))')).click();
    await stay.click();
    expect(await page.getByLabel('フリガナ').inputValue()).toBe('ミカワセイキ');

    await page.getByRole('button', { name: /^組織/ }).click();
    await page.getByRole('menuitem').and(page.locator(':not(:has(svg))')).click();
    await page.getByRole('button', { name: '保存せずに離れる' }).click();
    await page.waitForURL('**/');
  });

  it('is not written over where a colleague was first, who keeps what only they changed; nothing that was typed goes away', async () => {
    const page = await pageOf(site, owner, '/settings/organization');
    const { version } = await done(owner.browser.get<{ version: number }>('/api/organization'));
    await page.getByLabel('フリガナ').fill('ミカワセイキ');
    await page.getByLabel('法人番号').fill('7000012050002');

    await done(owner.browser.patch('/api/organization', { version, name: '三河精機ホールディングス', nameKana: 'ミカワ' }));
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('ほかの人だけが変更した項目：会社名・組織名').waitFor();
    await page.getByRole('radiogroup', { name: 'フリガナ' }).getByText('ミカワセイキ').waitFor();
    await page.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();
    expect(await page.getByLabel('法人番号').inputValue()).toBe('7000012050002');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('保存しました').waitFor();

    const saved = { name: '三河精機ホールディングス', nameKana: 'ミカワセイキ', corporateNumber: '7000012050002' };
    expect(await done(owner.browser.get('/api/organization'))).toMatchObject(saved);
  });

  it('shows the roles that a colleague gave beside those given here, and takes the ones that are chosen', async () => {
    const colleague = await aColleagueOf(owner, ['procurement']);
    const page = await pageOf(site, owner, '/settings/members');
    const row = page.getByRole('listitem').filter({ hasText: colleague.name });
    await row.getByRole('button', { name: '役割を変える' }).click();
    const dialog = page.getByRole('dialog', { name: '北川 直樹さんの役割' });
    await dialog.getByRole('checkbox', { name: /^監査人/ }).check();

    const { items } = await done(owner.browser.get<{ items: { id: string; name: string; version: number }[] }>('/api/members'));
    const member = items.find(({ name }) => name === colleague.name);
    await done(owner.browser.put(`/api/members/${member?.id}/roles`, { version: member?.version, roles: ['procurement', 'reviewer'] }));
    await dialog.getByRole('button', { name: '保存する' }).click();
    await dialog.getByRole('radio', { name: '保存されている内容' }).check();
    await dialog.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();

    expect(await dialog.getByRole('checkbox', { name: /^監査人/ }).isChecked()).toBe(false);
  });

  it('brings two edits of the information classes together, class by class', async () => {
    const page = await pageOf(site, owner, '/settings/classes');
    const set = await done(owner.browser.get<ClassSet>('/api/information-classes'));
    await page.getByLabel('重み').last().fill('7');

    const [first, ...rest] = set.items.map(({ key, name, exposure }) => ({ key, name, exposure }));
    const classes = [{ ...first, exposure: 1.25 }, ...rest];
    await done(owner.browser.put('/api/information-classes', { revision: set.revision, classes }));
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('同じ項目の変更は重なっていません').waitFor();
    await page.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('保存しました').waitFor();

    const weights = (await done(owner.browser.get<ClassSet>('/api/information-classes'))).items.map(({ exposure }) => exposure);
    expect([weights.at(0), weights.at(-1)]).toEqual([1.25, 7]);
  });

  it('tells at its field what is wrong with it', async () => {
    const page = await pageOf(site, owner, '/settings/organization');

    await page.getByLabel('法人番号').fill('7000012050003');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.locator('input[inputmode=numeric][aria-invalid=true]').waitFor();

    expect(await page.getByLabel('法人番号').inputValue()).toBe('7000012050003');
  });

  it('keeps a class of information that a supplier handles', async () => {
    await aSupplierOf(owner, { classes: ['hi'] });
    const page = await pageOf(site, owner, '/settings/classes');

    await page.getByRole('button', { name: '秘を外す', exact: true }).click();
    await page.getByRole('button', { name: '保存する' }).click();

    await page.getByRole('alert').getByText('1社の委託先が扱っているため').waitFor();
  });
});
