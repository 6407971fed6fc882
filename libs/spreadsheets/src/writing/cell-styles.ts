import type { Alignment, CellValue, Fill, Font, Style } from 'exceljs';

import { HEADER_FILL, INK, LEVEL_FILLS, LEVEL_INKS, levelColour, RULE } from '../domain/palette.js';
import { type ColumnKind, formatOf, NOT_APPLICABLE, type SheetColumn } from '../domain/sheet-model.js';

export type CellStyle = Partial<Style>;

/** The font that exceljs gives to all other cells; it has to be named again wherever weight or colour differ. */
const FONT: Partial<Font> = { name: 'Calibri', size: 11, family: 2, scheme: 'minor' };

export const HEADER_STYLE: CellStyle = {
  font: { ...FONT, bold: true, color: { argb: INK } },
  fill: solid(HEADER_FILL),
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: { style: 'thin', color: { argb: RULE } } },
};

const HORIZONTAL: Partial<Record<ColumnKind, Alignment['horizontal']>> = { level: 'center', date: 'left', datetime: 'left' };

/** The looks of one column's cells. Each look is one object for the whole sheet, because exceljs knows a style again by its object. */
export class ColumnStyles {
  readonly plain: CellStyle;
  private readonly text: CellStyle;
  private readonly lines: CellStyle;
  private readonly levels: readonly CellStyle[];
  private readonly notApplicable: CellStyle;
  private readonly format: string;

  constructor(private readonly column: SheetColumn) {
    this.format = formatOf(column);
    const horizontal = HORIZONTAL[column.kind];
    const alignment: Partial<Alignment> = { vertical: 'top', ...(horizontal ? { horizontal } : {}) };
    const wrapped: Partial<Alignment> = { ...alignment, wrapText: true };
    this.plain = { numFmt: this.format, alignment: column.wrap ? wrapped : alignment };
    // Text stays text when somebody edits the cell: that is what the format `@` means to Excel.
    this.text = { ...this.plain, numFmt: '@' };
    this.lines = { numFmt: '@', alignment: wrapped };
    this.notApplicable = { ...this.text, fill: { type: 'pattern', pattern: 'lightUp' } };
    this.levels = LEVEL_FILLS.map((argb, level) => ({
      ...this.plain,
      fill: solid(argb),
      font: { ...FONT, color: { argb: LEVEL_INKS[level] ?? INK } },
    }));
  }

  /** @param value what is given to exceljs */
  of(value: CellValue): CellStyle {
    if (typeof value === 'string') return this.column.kind === 'level' && value === NOT_APPLICABLE ? this.notApplicable : this.text;
    if (typeof value === 'object' && !(value instanceof Date)) return this.lines;
    if (typeof value !== 'number' || this.column.kind !== 'level') return this.plain;
    return this.levels[levelColour(value, this.format) ?? -1] ?? this.plain;
  }
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
