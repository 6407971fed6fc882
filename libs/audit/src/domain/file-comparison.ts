import type { ExportedSheet } from './export.js';
import { inSameOrder, type Pair } from './row-alignment.js';
import { compareRows, type RowChange } from './sheet-comparison.js';

/** One sheet of a file that came back. */
export interface FoundSheet extends ExportedSheet {
  /** The numbers of the heading and of each row as a spreadsheet program shows them. */
  readonly numbers: Uint32Array;
}

export interface DifferingRow {
  readonly change: RowChange;
  /** Its number as it was exported; null where it was not there. */
  readonly exportedRow: number | null;
  /** Its number in the file; null where it is not there any more. */
  readonly row: number | null;
}

export interface DifferingSheet {
  readonly name: string;
  /** `missing`: not in the file any more; `added`: not in what was exported; `changed`: some of its rows are different; `moved`: it stands in another order. */
  readonly change: 'missing' | 'added' | 'changed' | 'moved';
  /** Where it stood as it was exported, from 0; null where it did not. */
  readonly exportedAt: number | null;
  /** Where it stands in the file, from 0; null where it is missing. */
  readonly at: number | null;
  readonly counts: Readonly<Record<RowChange, number>>;
  /** The first of them, in the order of the sheet. */
  readonly rows: readonly DifferingRow[];
}

const NONE = { changed: 0, added: 0, removed: 0, moved: 0 } as const;

/**
 * What is different between a file and what was exported, sheet by sheet: nothing where it is unchanged. A sheet that was changed and moved is
 * told twice; a sheet of another name is one that is missing and one that was added.
 */
export function compareFile(exported: readonly ExportedSheet[], found: readonly FoundSheet[]): DifferingSheet[] {
  // The first of each name: another one of that name is one more sheet, whatever a reader makes of it.
  const places = new Map(found.map(({ name }, at) => [name, at] as const).reverse());
  const known = new Set(exported.map(({ name }) => name));
  return [
    ...exported.flatMap((sheet, exportedAt) => {
      const at = places.get(sheet.name);
      const there = at === undefined ? undefined : found[at];
      return at === undefined || !there ? [missing(sheet, exportedAt)] : compareSheet(sheet, there, { exportedAt, at });
    }),
    ...movedSheets(exported, places),
    ...found.flatMap((sheet, at) => (known.has(sheet.name) && places.get(sheet.name) === at ? [] : [added(sheet, at)])),
  ];
}

/** The SHA-256 decides; the eight bytes of each row only say where. */
function compareSheet(exported: ExportedSheet, found: FoundSheet, where: Pick<DifferingSheet, 'exportedAt' | 'at'>): DifferingSheet[] {
  if (exported.sha256 === found.sha256) return [];
  const { counts, places } = compareRows(exported.rows, found.rows);
  const rows = places.map((place) => ({
    change: place.change,
    exportedRow: place.exportedRow,
    row: place.at === null ? null : (found.numbers[place.at] ?? null),
  }));
  return [{ name: exported.name, change: 'changed', ...where, counts, rows }];
}

/** As few as can be said to have moved. */
function movedSheets(exported: readonly ExportedSheet[], places: ReadonlyMap<string, number>): DifferingSheet[] {
  const pairs = exported.flatMap(({ name }, exportedAt): Pair[] => {
    const at = places.get(name);
    return at === undefined ? [] : [[exportedAt, at]];
  });
  const stayed = new Set(inSameOrder(pairs).map(([exportedAt]) => exportedAt));
  return pairs.flatMap(([exportedAt, at]) =>
    stayed.has(exportedAt) ? [] : [{ name: exported[exportedAt]?.name ?? '', change: 'moved', exportedAt, at, counts: NONE, rows: [] }],
  );
}

function missing({ name, rowCount }: ExportedSheet, exportedAt: number): DifferingSheet {
  return { name, change: 'missing', exportedAt, at: null, counts: { ...NONE, removed: rowCount }, rows: [] };
}

function added({ name, rowCount }: FoundSheet, at: number): DifferingSheet {
  return { name, change: 'added', exportedAt: null, at, counts: { ...NONE, added: rowCount }, rows: [] };
}
