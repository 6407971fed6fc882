import { looksLikeFormula, type RawValue } from './raw-value.js';

/** One line of CSV (RFC 4180), with its line end. Text that a spreadsheet program could take for a formula gets an apostrophe in front (OWASP, "CSV Injection"). */
export function csvLine(values: readonly RawValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: RawValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
  const safe = looksLikeFormula(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
