import { type ColumnSpec, matchColumns } from './columns.js';

const specs: readonly ColumnSpec<'code' | 'name' | 'mail'>[] = [
  { key: 'code', headers: ['委託先コード', 'Supplier code'], required: true },
  { key: 'name', headers: ['カイシャ名', 'Company name'], required: true },
  { key: 'mail', headers: ['メール', 'E-mail'], required: false },
];

describe('matchColumns', () => {
  it('finds columns in any order and in either language', () => {
    const match = matchColumns({ row: 1, cells: ['Company name', '委託先コード'] }, specs);

    expect(match).toEqual({ at: { code: 1, name: 0, mail: null }, problems: [], ignored: [] });
  });

  it('does not mind width, white space and capitals', () => {
    const match = matchColumns({ row: 1, cells: ['ｶｲｼｬ　名', 'SUPPLIER\nCODE', 'Ｅ－ｍａｉｌ'] }, specs);

    expect(match.at).toEqual({ code: 1, name: 0, mail: 2 });
  });

  it('names a missing column, but only a required one', () => {
    const match = matchColumns({ row: 3, cells: ['委託先コード'] }, specs);

    expect(match.problems).toEqual([
      {
        row: 3,
        column: '',
        name: 'カイシャ名',
        code: 'column_missing',
        sentence: {
          ja: '「カイシャ名」の列が見つかりません。見出しを確かめてください。',
          en: 'The column "カイシャ名" is missing. Please check the headings.',
        },
        value: '',
      },
    ]);
  });

  it('takes the first of two equal columns and names the second', () => {
    const match = matchColumns({ row: 1, cells: ['委託先コード', 'カイシャ名', 'supplier code'] }, specs);

    expect(match.at.code).toBe(0);
    expect(match.problems.map(({ row, column, code, value }) => ({ row, column, code, value }))).toEqual([
      { row: 1, column: 'C', code: 'column_duplicate', value: 'supplier code' },
    ]);
  });

  it('says which columns it does not read', () => {
    const match = matchColumns({ row: 1, cells: ['委託先コード', '', 'カイシャ名', '備考'] }, specs);

    expect(match.ignored).toEqual(['備考']);
  });
});
