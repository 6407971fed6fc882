import { UNSAID } from '../supplier-draft.js';
import { checkRow, type RawRow, type TableSurroundings } from './check-row.js';
import { repeatedCodes } from './repeated-codes.js';
import { SHEET_KEYS } from './sheet-columns.js';
import { type SheetKey, valuesOf } from './sheet-values.js';

const PLACES = Object.fromEntries(SHEET_KEYS.map((key, index) => [key, index])) as Record<SheetKey, number>;
const MAIN = { name: '港 一郎', email: 'minato@example.jp', language: 'ja' as const };
const OTHER = { name: '二人目', email: 'second@example.jp', language: 'en' as const };
const KNOWN = {
  relationshipId: '0193e9c2-4b6f-7c1e-9a53-0d1f2e3a4b5c',
  version: 4,
  values: valuesOf({ ...UNSAID, code: 'A-1', name: '港機械', industry: '機械', contractBegins: '2026-04-01', contacts: [MAIN, OTHER] }),
};
const SURROUNDINGS: TableSurroundings = {
  places: PLACES,
  context: {
    classes: [{ key: 'hi', name: { ja: '秘', en: 'Confidential' }, exposure: 2, position: 0 }],
    ownNumber: '7000012050002',
    checkAddress: (address) => {
      if (!address.includes('@')) throw new RangeError('A bug, not a refusal.');
      return address;
    },
  },
  language: 'ja',
  known: new Map([['A-1', KNOWN]]),
  sameCode: new Map(),
};

/** A row with the given cells; all others are empty. */
function row(cells: Partial<Record<SheetKey, string>>): RawRow {
  return { row: 2, cells: SHEET_KEYS.map((key) => cells[key] ?? '') };
}

function problems(cells: Partial<Record<SheetKey, string>>): string[] {
  return checkRow(row(cells), SURROUNDINGS).problems.map(({ column, code }) => `${column}: ${code}`);
}

describe('a row of an uploaded list', () => {
  it('with a new code makes a supplier, with what is usual where nothing is said', () => {
    const checked = checkRow(row({ code: 'B-1', name: '北工業', contactEmail: 'kita@example.jp', classes: '秘' }), SURROUNDINGS);

    expect(checked).toMatchObject({
      outcome: 'create',
      rowNumber: 2,
      code: 'B-1',
      relationshipId: null,
      seen: null,
      changes: [],
      problems: [],
    });
    expect(checked.values).toMatchObject({
      criticality: 'medium',
      classes: ['hi'],
      contactName: 'ご担当者',
      contactLanguage: 'ja',
      industry: '',
    });
  });

  it('with a known code changes that supplier, and says what from and to', () => {
    const checked = checkRow(row({ code: 'Ａ－１', industry: '電機', contactLanguage: '英語' }), SURROUNDINGS);

    expect(checked).toMatchObject({ outcome: 'update', name: '港機械', relationshipId: KNOWN.relationshipId, seen: 4 });
    expect(checked.changes).toEqual([
      { column: 'contactLanguage', from: 'ja', to: 'en' },
      { column: 'industry', from: '機械', to: '電機' },
    ]);
  });

  it('leaves what is known as it is where a cell is empty', () => {
    expect(checkRow(row({ code: 'A-1' }), SURROUNDINGS)).toMatchObject({ outcome: 'unchanged', changes: [], values: KNOWN.values });
  });

  it('compares what is meant, not how it is written', () => {
    expect(
      checkRow(row({ code: 'A-1', contractBegins: '2026/4/1', criticality: 'Medium', contactEmail: MAIN.email }), SURROUNDINGS).outcome,
    ).toBe('unchanged');
  });

  it('names every cell at fault, not only the first', () => {
    expect(
      problems({
        code: 'B-2',
        name: 'x'.repeat(201),
        nameKana: '漢字',
        corporateNumber: '7000012050003',
        classes: '極秘',
        criticality: '?',
        contractBegins: '2026-02-30',
      }),
    ).toEqual([
      'name: text_too_long',
      'nameKana: kana_invalid',
      'corporateNumber: corporate_number_check_digit',
      'classes: class_unknown',
      'criticality: criticality_unknown',
      'contractBegins: day_invalid',
    ]);
  });

  it.each([
    ['without a code', { name: '北工業' }, ['code: text_required']],
    ['without a name for a new supplier', { code: 'B-3' }, ['name: text_required']],
    [
      'with a contact that cannot be reached',
      { code: 'B-4', name: '北工業', contactName: '北 二郎' },
      ['contactEmail: contact_email_missing'],
    ],
    [
      'whose contract ends before the one that is known begins',
      { code: 'A-1', contractEnds: '2026-03-31' },
      ['contractEnds: contract_ends_before_it_begins'],
    ],
    [
      "with the buyer's own corporate number",
      { code: 'B-5', name: '自社', corporateNumber: '7000012050002' },
      ['corporateNumber: supplier_is_own_organization'],
    ],
    ['with a control character', { code: 'B-6', name: '北\u0007工業' }, ['name: text_control_characters']],
  ])('%s is a problem', (_what, cells, expected) => {
    expect(problems(cells)).toEqual(expected);
  });

  it('does not take a language without an address for a contact', () => {
    const checked = checkRow(row({ code: 'B-7', name: '北工業', contactLanguage: 'en' }), SURROUNDINGS);

    expect(checked.values).toMatchObject({ contactEmail: '', contactLanguage: '' });
  });

  it('shows what stands in the cell, cut, with what cannot be seen made visible', () => {
    const [problem] = checkRow(row({ code: 'B-8', name: `\u0000${'長'.repeat(300)}` }), SURROUNDINGS).problems;

    expect(problem?.value).toBe(`\ufffd${'長'.repeat(99)}`);
  });

  it('lets a bug be a bug', () => {
    expect(() => checkRow(row({ code: 'B-9', name: '北工業', contactEmail: 'nowhere' }), SURROUNDINGS)).toThrow(RangeError);
  });
});

describe('the same code in several rows', () => {
  it('is a problem of each of them, whatever the width of its letters', () => {
    const rows = ['A-1', 'B-1', 'Ａ－１', '', '', 'A-1'].map((code, index) => ({ row: index + 2, cells: [code] }));

    expect([...repeatedCodes(rows, PLACES)].sort(([a], [b]) => a - b)).toEqual([
      [2, 4],
      [4, 2],
      [7, 2],
    ]);
  });

  it('is named with the row in which it stands again', () => {
    const checked = checkRow(row({ code: 'B-1', name: '北工業' }), { ...SURROUNDINGS, sameCode: new Map([[2, 9]]) });

    expect(checked.problems).toEqual([
      expect.objectContaining({ column: 'code', code: 'row_code_repeated', en: expect.stringContaining('row 9') }),
    ]);
  });
});
