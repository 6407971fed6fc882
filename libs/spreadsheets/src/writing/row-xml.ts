import { KeptText, type WrittenValue } from './written-value.js';

const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial number: days since the end of 1899, as Excel counts them. */
const EPOCH = 25_569;

/** One row of a worksheet part (ECMA-376 part 1, 18.3.1.73) while its cells are added, from left to right. Empty cells are left out. */
export class RowXml {
  private cells = '';

  /** @param number from 1 */
  constructor(private readonly number: number) {}

  /** @param column its letters. @param style where its look stands in the workbook's list of styles */
  add(column: string, style: number, value: WrittenValue): void {
    this.cells += `<c r="${column}${this.number}" s="${style}"${contentOf(value)}</c>`;
  }

  /** @param height in points; null: as high as the program thinks right */
  end(height: number | null): string {
    const attributes = height === null ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${this.number}"${attributes}>${this.cells}</row>`;
  }
}

/** The type of a cell, the end of its tag, and what stands in it. */
function contentOf(value: WrittenValue): string {
  if (typeof value === 'string') return ` t="str"><v>${xmlText(value)}</v>`;
  if (typeof value === 'number') return `><v>${value}</v>`;
  if (value instanceof KeptText) return ` t="inlineStr"><is><r><t xml:space="preserve">${xmlText(value.text)}</t></r></is>`;
  return `><v>${EPOCH + value.getTime() / DAY_MS}</v>`;
}

const MARKUP = /[<>&]/;

/** Fit for a cell already (`fitText`), so there are no characters that XML may not hold. */
function xmlText(text: string): string {
  return MARKUP.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}
