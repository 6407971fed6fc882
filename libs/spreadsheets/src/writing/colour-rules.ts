import type { ConditionalFormattingOptions, ConditionalFormattingRule } from 'exceljs';

import { columnLetter } from '../domain/cell-address.js';
import { ATTAINMENT_BINS, LEVEL_FILLS, LEVEL_INKS, SCALE_DARK, SCALE_LIGHT } from '../domain/palette.js';
import type { ColumnColour } from '../domain/sheet-model.js';

const RULES_PER_COLUMN = ATTAINMENT_BINS.length + 1;

/**
 * The rules that colour a whole column below the header, so that a value somebody changes takes its new colour.
 *
 * @param column index, from 0
 */
export function colourRules(colour: ColumnColour, column: number, lastRow: number): ConditionalFormattingOptions {
  const letter = columnLetter(column);
  // No two rules of a sheet may have the same priority.
  const priority = column * RULES_PER_COLUMN + 1;
  return { ref: `${letter}2:${letter}${lastRow}`, rules: colour === 'scale' ? [scale(priority)] : attainment(`${letter}2`, priority) };
}

/** The first rule that holds decides; empty cells and text stay as they are. The colour follows the whole per cent shown. */
function attainment(cell: string, priority: number): ConditionalFormattingRule[] {
  const conditions = ATTAINMENT_BINS.map((end) => (end < 1 ? `ROUND(${cell},2)<${end}` : `${cell}<1`));
  return [...conditions, `${cell}>=1`].map((condition, bin) => ({
    type: 'expression',
    priority: priority + bin,
    formulae: [`AND(ISNUMBER(${cell}),${condition})`],
    style: {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: LEVEL_FILLS[bin] ?? SCALE_LIGHT } },
      font: { color: { argb: LEVEL_INKS[bin] ?? SCALE_LIGHT } },
    },
  }));
}

function scale(priority: number): ConditionalFormattingRule {
  return {
    type: 'colorScale',
    priority,
    cfvo: [{ type: 'min' }, { type: 'max' }],
    color: [{ argb: SCALE_LIGHT }, { argb: SCALE_DARK }],
  };
}
