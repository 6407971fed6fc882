import type { ExportedSheet } from './export.js';
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
  /** `missing`: not in the file any more; `added`: not in what was exported; `changed`: some of its rows are different. */
  readonly change: 'missing' | 'added' | 'changed';
  /** Where it stands in the file, from 0; null where it is missing. */
  readonly at: number | null;
  readonly counts: Readonly<Record<RowChange, number>>;
  /** The first of them, in the order of the sheet. */
  readonly rows: readonly DifferingRow[];
}

const NONE = { changed: 0, added: 0, removed: 0, moved: 0 } as const;

/** What is different between a file and what was exported, sheet by sheet: nothing where it is unchanged. The order of the sheets does not matter. */
export function compareFile(exported: readonly ExportedSheet[], found: readonly FoundSheet[]): DifferingSheet[] {
  // The first of each name: another one of that name is one more sheet, whatever a reader makes of it.
  const places = new Map(found.map(({ name }, at) => [name, at] as const).reverse());
  const known = new Set(exported.map(({ name }) => name));
  return [
    ...exported.flatMap((sheet) => {
      const at = places.get(sheet.name);
      const there = at === undefined ? undefined : found[at];
      return at === undefined || !there ? [missing(sheet)] : compareSheet(sheet, there, at);
    }),
    ...found.flatMap((sheet, at) => (known.has(sheet.name) && places.get(sheet.name) === at ? [] : [added(sheet, at)])),
  ];
}

/** The SHA-256 decides; the eight bytes of each row only say where. */
function compareSheet(exported: ExportedSheet, found: FoundSheet, at: number): DifferingSheet[] {
  if (exported.sha256 === found.sha256) return [];
  const { counts, places } = compareRows(exported.rows, found.rows);
  const rows = places.map((place) => ({
    change: place.change,
    exportedRow: place.exportedRow,
    row: place.at === null ? null : (found.numbers[place.at] ?? null),
  }));
  return [{ name: exported.name, change: 'changed', at, counts, rows }];
}

function missing({ name, rowCount }: ExportedSheet): DifferingSheet {
  return { name, change: 'missing', at: null, counts: { ...NONE, removed: rowCount }, rows: [] };
}

function added({ name, rowCount }: FoundSheet, at: number): DifferingSheet {
  return { name, change: 'added', at, counts: { ...NONE, added: rowCount }, rows: [] };
}
