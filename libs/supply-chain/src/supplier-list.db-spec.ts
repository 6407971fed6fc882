import type { MemberActor } from '@app/tenancy';

import { SupplyChainUnderTest } from '../../../test/support/supply-chain.js';
import type { SupplierFilter } from './domain/supplier-filter.js';
import { SUPPLIER_ORDERS, type SupplierOrder } from './domain/supplier-order.js';
import { SupplierOwners } from './supplier-owners.service.js';
import { SupplierRecordsService } from './supplier-records.service.js';
import { SuppliersService } from './suppliers.service.js';

const CONTACT = { name: '港 一郎', email: 'minato@example.jp', language: 'ja' as const };

describe('the list of suppliers', () => {
  let chain: SupplyChainUnderTest;
  let suppliers: SuppliersService;
  let buyer: MemberActor;

  const page = (filter: SupplierFilter, order: SupplierOrder, cursor: string | null = null, limit = 50) =>
    chain.database.as(buyer, () => suppliers.list(filter, { order, cursor, limit }));
  const codes = async (filter: SupplierFilter, order: SupplierOrder = 'code') => (await page(filter, order)).items.map(({ code }) => code);

  beforeAll(async () => {
    chain = await SupplyChainUnderTest.start();
    suppliers = chain.get(SuppliersService);
    buyer = await chain.newBuyer();
    await chain.enrol(buyer);
    const ids = await chain.add(
      buyer,
      {
        code: 'A1',
        name: '株式会社 山田製作所',
        nameKana: 'ヤマダセイサクショ',
        tags: ['重点', 'Aichi'],
        criticality: 'high',
        classes: ['hi'],
        contacts: [CONTACT],
      },
      {
        code: 'A2',
        name: 'Acme Parts',
        corporateNumber: '7000012050002',
        criticality: 'low',
        classes: ['shagaihi', 'gokuhi'],
        ownerId: buyer.userId,
      },
      { code: 'A3', name: 'がくぶち堂', nameKana: 'ガクブチドウ', tags: ['50%オフ'], criticality: 'critical', classes: ['gokuhi'] },
      { code: 'A4', name: '㈱東洋', nameKana: 'トウヨウ', tags: ['重点'] },
      { code: 'A5', name: '青空商事', nameKana: 'アオゾラショウジ' },
    );
    await chain.database.as(buyer, () => chain.get(SupplierRecordsService).end(ids.A5 ?? '', 1));
    await chain.add(await chain.newBuyer(), { code: 'X1', name: '山田商店', nameKana: 'ヤマダショウテン', tags: ['重点'] });
  });

  afterAll(async () => {
    await chain.stop();
  });

  it.each([
    ['kanji', '山田', ['A1']],
    ['hiragana for katakana', 'やまだ', ['A1']],
    ['half-width katakana', 'ﾔﾏﾀﾞ', ['A1']],
    ['katakana for a name in hiragana', 'ガクブチ', ['A3']],
    ['a part of a word', '製作', ['A1']],
    ['capitals for small letters', 'aCME', ['A2']],
    ['full-width letters', 'ｐａｒｔｓ', ['A2']],
    ['a compatibility character', '(株)東洋', ['A4']],
    ['a name without its space', '株式会社山田', ['A1']],
    ['words in any order', '山田　株式', ['A1']],
    ['words that do not all stand there', '山田 東洋', []],
    ['a code', 'a3', ['A3']],
    ['a part of the corporate number', '12050', ['A2']],
    ['a tag', 'aichi', ['A1']],
    ['a sign that SQL would read as "anything"', '%', ['A3']],
    ['a full-width one', '％', ['A3']],
    ['another such sign', '_', []],
    ['nothing', '  ', ['A1', 'A2', 'A3', 'A4', 'A5']],
  ])('finds %s', async (_what, search, found) => {
    expect(await codes({ search })).toEqual(found);
  });

  it.each<[string, SupplierFilter, string[]]>([
    ['any of some classes', { classes: ['hi', 'shagaihi'] }, ['A1', 'A2']],
    ['no class that exists', { classes: ['nothing'] }, []],
    ['some class', { hasClasses: true }, ['A1', 'A2', 'A3']],
    ['no class at all', { hasClasses: false }, ['A4', 'A5']],
    ['any of some criticalities', { criticality: ['high', 'critical'] }, ['A1', 'A3']],
    ['any of some tags', { tags: ['50%オフ', 'Aichi'] }, ['A1', 'A3']],
    ['an owner', { ownerId: '' }, ['A2']],
    ['a state', { state: 'ended' }, ['A5']],
    ['a contact', { hasContact: true }, ['A1']],
    ['no contact', { hasContact: false, state: 'active' }, ['A2', 'A3', 'A4']],
    [
      'everything at once',
      { search: '山田', classes: ['hi'], criticality: ['high'], tags: ['重点'], state: 'active', hasContact: true },
      ['A1'],
    ],
    ['an empty list of tags', { tags: [] }, []],
  ])('filters by %s', async (_what, filter, found) => {
    const wish = filter.ownerId === '' ? { ownerId: buyer.userId } : filter;

    expect(await codes(wish)).toEqual(found);
    expect((await page(wish, 'code')).total).toBe(found.length);
  });

  it('is sorted by kana, and who has none comes last', async () => {
    expect(await codes({}, 'name')).toEqual(['A5', 'A3', 'A4', 'A1', 'A2']);
  });

  it('is sorted by how critical a supplier is, not by the word for it', async () => {
    expect(await codes({}, '-criticality')).toEqual(['A3', 'A1', 'A5', 'A4', 'A2']);
  });

  it('is sorted by the last change', async () => {
    expect(await codes({}, '-updated')).toEqual(['A5', 'A4', 'A3', 'A2', 'A1']);
  });

  it('names the members who look after suppliers', async () => {
    const { items } = await page({ ownerId: buyer.userId }, 'code');

    expect(await chain.database.as(buyer, () => chain.get(SupplierOwners).namesOf(items))).toEqual(new Map([[buyer.userId, '山田 花子']]));
  });

  it("knows the words that stand at suppliers, the most frequent first, and nobody else's", async () => {
    const asker = await chain.newBuyer();
    await chain.add(
      asker,
      { code: '1', name: '青葉', industry: '製造' },
      { code: '2', name: '北', industry: '運輸' },
      { code: '3', name: '港', industry: '製造' },
    );

    expect(await chain.database.as(asker, () => suppliers.industries())).toEqual([
      { word: '製造', count: 2 },
      { word: '運輸', count: 1 },
    ]);
  });

  it('knows their sizes band by band, as they are read from what was written', async () => {
    const asker = await chain.newBuyer();
    const written = ['35名', '約40名', '中規模', '3人', '中規模', '２１〜５０人', null];
    await chain.add(asker, ...written.map((size, at) => ({ code: `S${at}`, name: '港', size })));

    expect(await chain.database.as(asker, () => suppliers.sizes())).toEqual([
      { size: '1-5', count: 1 },
      { size: '21-50', count: 3 },
      { size: '中規模', count: 2 },
    ]);
  });

  it.each(SUPPLIER_ORDERS)(
    'shows every supplier exactly once over pages of two when sorted by %s, and says how many there are',
    async (order) => {
      const whole = await codes({}, order);

      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { items, next, total } = await page({}, order, cursor, 2);
        seen.push(...items.map(({ code }) => code));
        expect(total).toBe(5);
        cursor = next;
      } while (cursor !== null);

      expect(whole).toHaveLength(5);
      expect(seen).toEqual(whole);
    },
  );

  it('shows everybody once, also when all were changed at the same moment, as an import does', async () => {
    const other = await chain.newBuyer();
    await chain.add(other, ...['C1', 'C2', 'C3', 'C4', 'C5'].map((code) => ({ code, name: code })));
    await chain.database.as(other, () =>
      chain.database.affected(`update app.supplier_record set updated_at = now() where buyer_id = $1`, [other.tenantId]),
    );

    const first = await chain.database.as(other, () => suppliers.list({}, { order: '-updated', cursor: null, limit: 3 }));
    const second = await chain.database.as(other, () => suppliers.list({}, { order: '-updated', cursor: first.next, limit: 3 }));

    expect([...first.items, ...second.items].map(({ code }) => code).sort()).toEqual(['C1', 'C2', 'C3', 'C4', 'C5']);
  });

  it('does not skip or repeat anybody when rows before and after the page come and go', async () => {
    const other = await chain.newBuyer();
    const ids = await chain.add(other, ...['B1', 'B2', 'B3', 'B4', 'B5'].map((code) => ({ code, name: '同名' })));
    const first = await chain.database.as(other, () => suppliers.list({}, { order: 'name', cursor: null, limit: 2 }));
    await chain.add(other, { code: 'B0', name: 'あ' });
    await chain.database.as(other, () =>
      chain.database.affected(`delete from app.trade_relationship where buyer_id = $1 and id = $2`, [other.tenantId, ids.B2]),
    );

    const second = await chain.database.as(other, () => suppliers.list({}, { order: 'name', cursor: first.next, limit: 10 }));

    expect([first, second].map(({ items }) => items.map(({ code }) => code))).toEqual([
      ['B1', 'B2'],
      ['B3', 'B4', 'B5'],
    ]);
  });

  it('refuses the page mark of another order', async () => {
    const { next } = await page({}, 'code', null, 2);

    await expect(page({}, 'name', next)).rejects.toMatchObject({ code: 'cursor_invalid' });
  });
});
