import { looksLikeFormula, type RawValue } from './raw-value.js';

/** One line of CSV (RFC 4180), with its line end. Text that a spreadsheet program could take for a formula gets an apostrophe in front (OWASP, "CSV Injection"). */
export function csvLine(values: readonly RawValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/** What a field of CSV says, before quotation marks are put around it: the text that whoever reads it gets. Null for nothing. */
export function csvText(value: RawValue): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return String(value);
  return looksLikeFormula(value) ? `'${value}` : value;
}

function csvField(value: RawValue): string {
  const text = csvText(value) ?? '';
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
