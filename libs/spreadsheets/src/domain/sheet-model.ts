import type { Coded } from './coded.js';
import { ATTAINMENT_FORMAT, type OwnFormat } from './written-formats.js';

/**
 * What may stand in a cell. A `Date` is a moment and is shown on the clock of the workbook's time zone; a calendar day is text,
 * `YYYY-MM-DD`, in a column of kind `date`. Numbers are never rounded, only shown rounded. `Coded` is a text that JSON says in codes.
 * True and false are told in words: whoever verifies a file is told of others.
 */
export type CellValue = string | number | Date | Coded | null | undefined;

export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date' | 'datetime' | 'level';

/** `attainment`: the five bins of design tokens, by the whole per cent shown. `scale`: the more, the darker. */
export type ColumnColour = 'attainment' | 'scale';

export interface SheetColumn {
  /** Where its value stands in a row. */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** In characters; worked out from kind and header where it is not given. */
  readonly width?: number;
  /** Number format code, where the kind's own does not do. Whoever verifies a file is told of others. */
  readonly format?: OwnFormat;
  readonly colour?: ColumnColour;
  /** Explains the column; shown when the mouse rests on the header. */
  readonly note?: string;
  /** Breaks long text into lines. */
  readonly wrap?: boolean;
}

export type SheetRow = Readonly<Record<string, CellValue>>;

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Printed at the top left of each page; the sheet's name where it is not given. */
  readonly heading?: string;
}

/** Stands in a level column for a question that does not apply (design tokens, "Workbooks"). */
export const NOT_APPLICABLE = '–';

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '0.0',
  percent: '0%',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
  level: '0',
};

export function formatOf({ kind, format, colour }: SheetColumn): string {
  return format ?? (colour === 'attainment' ? ATTAINMENT_FORMAT : FORMATS[kind]);
}

const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 18, integer: 9, decimal: 9, percent: 9, date: 12, datetime: 17, level: 9 };
const WIDEST_BY_HEADER = 28;
/** Room for the button of the filter. */
const BUTTON = 4;

export function widthOf({ kind, width, header }: SheetColumn): number {
  return width ?? Math.max(WIDTHS[kind], Math.min(WIDEST_BY_HEADER, displayWidth(header) + BUTTON));
}

/** Characters beyond Latin take the room of two. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);
}
