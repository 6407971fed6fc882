import type { SupplierPageView } from '../../libs/supply-chain/src/http/supplier-view.dto.js';
import { aBuyer, type Buyer } from '../factories/journey/buyer.js';
import { aSupplierOf } from '../factories/journey/supplier.js';
import { done } from '../support/client.js';
import { faintOn, violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';

const MINUTES = 60_000;
const LIST = '委託先コード,会社名,情報区分,契約終了,社内番号\r\n';

describe("a buyer's suppliers", () => {
  let site: Site;
  let buyer: Buyer;

  beforeAll(async () => {
    site = await startSite();
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  beforeEach(async () => {
    buyer = await aBuyer(site.api);
  });

  const at = (address: string) => pageOf(site, buyer, address);

  const known = async () => (await done(buyer.browser.get<SupplierPageView>('/api/suppliers?sort=code'))).items;

  it('are found by what somebody remembers of a name, and the address shows the same to a colleague', async () => {
    await aSupplierOf(buyer, { name: '青葉製作所' });
    await aSupplierOf(buyer, { name: '千早計測' });
    const page = await at('/suppliers');

    await page.getByRole('searchbox').fill('青葉');
    await page.getByText('1社').first().waitFor();

    const again = await at(decodeURI(new URL(page.url()).pathname + new URL(page.url()).search));
    await again.getByRole('link', { name: '青葉製作所' }).waitFor();
    expect(await again.getByRole('link', { name: '千早計測' }).count()).toBe(0);
  });

  it('are changed alike after saying what will happen', async () => {
    await aSupplierOf(buyer, { name: '青葉製作所' });
    await aSupplierOf(buyer, { name: '千早計測' });
    const page = await at('/suppliers');

    await page.getByRole('checkbox', { name: 'すべて選ぶ' }).check();
    await page.getByRole('button', { name: '取引を終了' }).click();
    await page.getByText('これまでの回答・記録はそのまま残ります').waitFor();
    await page.getByRole('button', { name: '2社の取引を終了する' }).click();
    await page.getByText('条件に合う委託先はありません').waitFor();

    expect((await known()).map(({ state }) => state)).toEqual(['ended', 'ended']);
  });

  it('are added with what is known, and a wrong corporate number is told at its field before anything is sent', async () => {
    const page = await at('/suppliers/new');

    await page.getByLabel('会社名').fill('港機械');
    await page.getByLabel('委託先コード').fill('A-1');
    await page.getByLabel('法人番号').fill('7000012050003');
    await page.getByLabel('業種').focus();
    await page.getByText('検査用数字が合いません').waitFor();
    await page.getByLabel('法人番号').fill('7000012050002');
    await page.getByRole('checkbox', { name: '極秘' }).check();
    await page.getByRole('button', { name: '追加する' }).click();
    await page.getByRole('heading', { name: '港機械' }).waitFor();

    expect(await known()).toMatchObject([{ code: 'A-1', corporateNumber: '7000012050002', classes: ['gokuhi'], contacts: [] }]);
  });

  it('show both contents to the late one of two editors, who chooses', async () => {
    const { id, version } = await aSupplierOf(buyer, { name: '港機械' });
    const page = await at(`/suppliers/${id}/edit`);
    await page.getByLabel('業種').fill('精密加工');
    await done(buyer.browser.patch(`/api/suppliers/${id}`, { version, industry: '機械', size: '50名' }));

    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('開いている間に、ほかの人が先に変更を保存しました').waitFor();
    await page.getByRole('radio', { name: 'あなたの入力' }).check();
    await page.getByRole('button', { name: 'この選び方でフォームに反映する' }).click();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('heading', { name: '港機械' }).waitFor();

    expect(await known()).toMatchObject([{ industry: '精密加工', size: '50名' }]);
  });

  it('can be read by everybody where two edits meet', async () => {
    const { id, version } = await aSupplierOf(buyer, { name: '港機械' });
    const page = await at(`/suppliers/${id}/edit`);
    await page.getByLabel('業種').fill('精密加工');
    await done(buyer.browser.patch(`/api/suppliers/${id}`, { version, industry: '機械' }));

    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('radio', { name: 'あなたの入力' }).waitFor();
    const found = await violationsOn(page);
    await look(page, 'dark', 390);
    found.push(...(await faintOn(page)));

    expect(found).toEqual([]);
  });

  it('come in by a file that is looked at first, the good rows only', async () => {
    const page = await at('/suppliers/import');
    const content = `${LIST}A-1,青葉製作所,秘,2027-03-31,1\r\nA-2,千早計測,機密,2027-03-31,2\r\n`;

    await page.locator('input[type=file]').setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await page.getByText('情報区分「機密」はありません').waitFor();
    await page.getByText('「社内番号」').waitFor();
    const before = (await known()).length;
    await page.getByRole('button', { name: '問題のない1行だけ反映する' }).click();
    await page.getByText('取り込みました').waitFor();

    expect([before, (await known()).map(({ name }) => name)]).toEqual([0, ['青葉製作所']]);
  });

  it('are not left half written without being asked once', async () => {
    const page = await at('/suppliers/new');
    await page.getByLabel('会社名').fill('港機械');

    await page.getByRole('link', { name: '調査票' }).click();
    await page.getByRole('button', { name: 'このページにとどまる' }).click();
    const typed = await page.getByLabel('会社名').inputValue();
    await page.getByRole('link', { name: '調査票' }).click();
    await page.getByRole('button', { name: '保存せずに離れる' }).click();
    await page.waitForURL('**/questionnaires');

    expect(typed).toBe('港機械');
  });

  it('keep their navigation beside an address that no page has', async () => {
    const page = await at('/nothing-here');

    await page.getByText('ページが見つかりません').waitFor();

    await page.getByRole('link', { name: '委託先', exact: true }).waitFor();
  });

  it('do not come in by a file that is none, which is said in a sentence', async () => {
    const page = await at('/suppliers/import');

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '一覧.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no') });

    expect((await page.getByRole('alert').textContent())?.length).toBeGreaterThan(10);
  });
});
