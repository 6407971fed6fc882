import { Coded } from './coded.js';
import { CELL_CHARACTERS } from './reading-limits.js';
import type { CellValue } from './sheet-model.js';

/** A value as it is hashed, as it goes into CSV, and (but for dates) as it stands in the cell. */
export type RawValue = string | number | null;

/** Stands at the end of a text that had to be cut, because a cell holds 32,767 characters. */
export const CUT_MARK = '…【以下省略 / cut here】';

/**
 * The plain value of a cell: text made fit for a cell, a moment as `2026-11-22T00:30:00.000Z`, nothing and empty text as null.
 *
 * @throws RangeError for a number or a moment that is none
 */
export function rawValue(value: CellValue): RawValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Coded) return rawValue(value.text);
  if (typeof value === 'string') return fitText(value) || null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return value;
}

const CONTROL = /[\p{Cc}\ufffe\uffff]/u;
/** Control characters but for tab and line feed, and two code points that no XML may hold (XML 1.0, 2.2). */
const UNWANTED = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;

/** Line ends become LF, as in a cell; characters a workbook cannot hold go; halves of characters become U+FFFD; too long a text is cut and marked. */
export function fitText(text: string): string {
  if (text.length <= CELL_CHARACTERS && !CONTROL.test(text) && text.isWellFormed()) return text;
  const fit = text.replaceAll(/\r\n?/g, '\n').replaceAll(UNWANTED, '').toWellFormed();
  return fit.length <= CELL_CHARACTERS ? fit : cut(fit);
}

function cut(text: string): string {
  const kept = text.slice(0, CELL_CHARACTERS - CUT_MARK.length);
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + CUT_MARK;
}

/**
 * Whether a spreadsheet program may take a text for a formula (OWASP, "CSV Injection"): it begins with = + - @, also full-width, tab or line end.
 * White space before them is skipped, since some programs skip it too.
 */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text);
}
