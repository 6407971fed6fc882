import { createHash, type Hash } from 'node:crypto';

import type { Json } from '../domain/json.js';

/** Characters hashed at a time. */
const BLOCK = 16 * 1024;

/**
 * SHA-256 over what stands in a workbook's sheets, whatever the file around it looks like.
 *
 * It is the hash of this JSON in canonical form (RFC 8785), as UTF-8:
 *
 *     {"sheets":[{"columns":["<header>",…],"name":"<sheet name>","rows":[[<value>,…],…]},…]}
 *
 * with sheets, columns and rows in the order in which they stand in the workbook, one value per column in each row: text, numbers, null
 * for an empty cell. A sheet that goes on as "… (2)" is two sheets here. It is computed while the rows go by, so nothing is kept.
 *
 * What the values are is for the caller to say. `BookFingerprint` takes those that last: a share of 50 % is 0.5, numbers have 15 digits at most,
 * true and false are 1 and 0, days are `"2026-11-22"` and moments what their cells show, `"2026-11-22T09:30:00"`. Until November 2026 they were unrounded numbers and moments in UTC,
 * `"2026-11-22T00:30:00.000Z"`, which a program that saves the file again does not keep; files of that time are still checked by it.
 */
export class SheetDigest {
  private readonly hash: Hash = createHash('sha256');
  private pending: string;
  private sheets = 0;
  private rows = 0;

  /** @param before names and values that come before `sheets` in canonical order, each with its comma */
  constructor(before = '') {
    this.pending = `{${before}"sheets":[`;
  }

  open(name: string, headers: readonly string[]): void {
    const separator = this.sheets === 0 ? '' : ']},';
    // Keys in the order of RFC 8785 (by UTF-16 units); JSON.stringify writes text and numbers as it asks.
    this.put(`${separator}{"columns":${JSON.stringify(headers)},"name":${JSON.stringify(name)},"rows":[`);
    this.sheets += 1;
    this.rows = 0;
  }

  add(row: readonly Json[]): void {
    this.addText(JSON.stringify(row));
  }

  /** @param row as JSON, for whoever needs that besides */
  addText(row: string): void {
    this.put(this.rows === 0 ? row : `,${row}`);
    this.rows += 1;
  }

  /** Of everything so far, in hexadecimal; more may follow. */
  hex(): string {
    const end = this.sheets === 0 ? ']}' : ']}]}';
    return this.hash
      .copy()
      .update(this.pending + end)
      .digest('hex');
  }

  private put(text: string): void {
    this.pending += text;
    if (this.pending.length < BLOCK) return;
    this.hash.update(this.pending);
    this.pending = '';
  }
}
