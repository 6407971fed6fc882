import type { Alignment, Fill, Font, Style } from 'exceljs';

import { HEADER_FILL, INK, LEVEL_FILLS, LEVEL_INKS, levelColour, RULE } from '../domain/palette.js';
import { type ColumnKind, formatOf, NOT_APPLICABLE, type SheetColumn } from '../domain/sheet-model.js';
import { KeptText, type WrittenValue } from './written-value.js';

export type CellStyle = Partial<Style>;

/** The font that exceljs gives to all other cells; it has to be named again wherever weight or colour differ. */
const FONT: Partial<Font> = { name: 'Calibri', size: 11, family: 2, scheme: 'minor' };

/** Where programs put what is in a column by themselves: its heading stands above it. */
const HEADER_HORIZONTAL: Partial<Record<ColumnKind, Alignment['horizontal']>> = {
  integer: 'right',
  decimal: 'right',
  percent: 'right',
  level: 'center',
};

const HEADER_STYLES = new Map(
  (['left', 'center', 'right'] as const).map((horizontal): [Alignment['horizontal'], CellStyle] => [
    horizontal,
    {
      font: { ...FONT, bold: true, color: { argb: INK } },
      fill: solid(HEADER_FILL),
      alignment: { vertical: 'middle', horizontal, wrapText: true },
      border: { bottom: { style: 'thin', color: { argb: RULE } } },
    },
  ]),
);

export function headerStyleOf({ kind }: SheetColumn): CellStyle {
  return HEADER_STYLES.get(HEADER_HORIZONTAL[kind] ?? 'left') ?? {};
}

const HORIZONTAL: Partial<Record<ColumnKind, Alignment['horizontal']>> = { level: 'center', date: 'left', datetime: 'left' };

/** The looks of one column's cells, by where they stand in the workbook's list. */
export class ColumnStyles {
  /** Of the whole column, also where nothing is written. */
  readonly plain: CellStyle;
  private readonly plainId: number;
  private readonly text: number;
  private readonly lines: number;
  private readonly levels: readonly number[];
  private readonly notApplicable: number;
  private readonly format: string;
  private readonly isLevel: boolean;

  /** @param idOf puts a look on the list */
  constructor(column: SheetColumn, idOf: (style: CellStyle) => number) {
    this.format = formatOf(column);
    this.isLevel = column.kind === 'level';
    const horizontal = HORIZONTAL[column.kind];
    const alignment: Partial<Alignment> = { vertical: 'top', ...(horizontal ? { horizontal } : {}) };
    const wrapped: Partial<Alignment> = { ...alignment, wrapText: true };
    const plain = { numFmt: this.format, alignment: column.wrap ? wrapped : alignment };
    // Text stays text when somebody edits the cell: that is what the format `@` means to Excel.
    const text = { ...plain, numFmt: '@' };
    this.plain = plain;
    this.plainId = idOf(plain);
    this.text = idOf(text);
    this.lines = idOf({ numFmt: '@', alignment: wrapped });
    this.notApplicable = this.isLevel ? idOf({ ...text, fill: { type: 'pattern', pattern: 'lightUp' } }) : this.text;
    this.levels = LEVEL_FILLS.map((argb, level) =>
      this.isLevel ? idOf({ ...plain, fill: solid(argb), font: { ...FONT, color: { argb: LEVEL_INKS[level] ?? INK } } }) : this.plainId,
    );
  }

  of(value: WrittenValue): number {
    if (typeof value === 'string') return this.isLevel && value === NOT_APPLICABLE ? this.notApplicable : this.text;
    if (value instanceof KeptText) return this.lines;
    if (typeof value !== 'number' || !this.isLevel) return this.plainId;
    return this.levels[levelColour(value, this.format) ?? -1] ?? this.plainId;
  }
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
