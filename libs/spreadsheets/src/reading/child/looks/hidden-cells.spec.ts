import { HiddenCells } from './hidden-cells.js';

type Attributes = Readonly<Record<string, string>>;

interface Layout {
  readonly view?: Attributes;
  readonly pane?: Attributes;
  readonly byDefault?: Attributes;
  readonly columns?: readonly Attributes[];
  readonly rows?: readonly Attributes[];
}

/** Of a sheet of which each row has three cells. */
function hiddenIn({ view = {}, pane = {}, byDefault = {}, columns = [], rows = [{}, {}] }: Layout): string {
  const hidden = new HiddenCells();
  hidden.view(view);
  hidden.pane(pane);
  hidden.byDefault(byDefault);
  for (const column of columns) hidden.column(column);
  for (const [at, row] of rows.entries()) {
    hidden.openRow(at + 1, row);
    hidden.closeRow(3);
  }
  return `${hidden.parts.rows} rows, ${hidden.parts.columns} columns`;
}

describe('HiddenCells', () => {
  it.each<[string, Layout, string]>([
    ['nothing of a plain sheet', { byDefault: { defaultRowHeight: '15' } }, '0 rows, 0 columns'],
    ['what is hidden by name', { columns: [{ min: '2', max: '9', hidden: '1' }], rows: [{ hidden: 'true' }] }, '1 rows, 2 columns'],
    ['columns of next to no width', { columns: [{ min: '1', max: '1', width: '1.2' }] }, '0 rows, 1 columns'],
    ['nothing of frozen panes', { pane: { state: 'frozen', xSplit: '1', ySplit: '1' } }, '0 rows, 0 columns'],
    [
      'what is scrolled away above and beside frozen panes',
      { view: { topLeftCell: 'C2' }, pane: { state: 'frozen', xSplit: '1', ySplit: '1' } },
      '1 rows, 2 columns',
    ],
    ['nothing that is only scrolled away', { view: { topLeftCell: 'C2' } }, '0 rows, 0 columns'],
    [
      'what lies below a screen of frozen rows',
      { pane: { state: 'frozen', ySplit: '90' }, rows: Array(60).fill({}) },
      '10 rows, 0 columns',
    ],
    ['rows of next to no height', { rows: [{ ht: '2' }, { ht: '15' }] }, '1 rows, 0 columns'],
    ['all columns where they have no width unless they say so', { byDefault: { defaultColWidth: '0' } }, '0 rows, 3 columns'],
    [
      'no column that has a width of its own',
      { byDefault: { defaultColWidth: '0' }, columns: [{ min: '1', max: '2', width: '9' }] },
      '0 rows, 1 columns',
    ],
    ['all rows where they have no height unless they say so', { byDefault: { defaultRowHeight: '0' } }, '2 rows, 0 columns'],
    [
      'no row that was written where only others are hidden',
      { byDefault: { defaultRowHeight: '15', zeroHeight: '1' } },
      '0 rows, 0 columns',
    ],
    [
      'what is grouped where a group is closed',
      {
        columns: [
          { min: '1', max: '1', outlineLevel: '1' },
          { min: '2', max: '2', collapsed: '1' },
        ],
        rows: [{ outlineLevel: '1' }, { outlineLevel: '2', hidden: '1' }, { collapsed: 'true' }],
      },
      '2 rows, 1 columns',
    ],
    [
      'nothing of groups that are open',
      { columns: [{ min: '1', max: '1', outlineLevel: '1' }], rows: [{ outlineLevel: '1' }, { collapsed: '0' }] },
      '0 rows, 0 columns',
    ],
    [
      'a column once, however often it is hidden',
      {
        columns: [
          { min: '1', max: '1', hidden: '1' },
          { min: '1', max: '1', width: '9' },
        ],
      },
      '0 rows, 1 columns',
    ],
  ])('counts %s', (_, layout, parts) => {
    expect(hiddenIn(layout)).toBe(parts);
  });
});
