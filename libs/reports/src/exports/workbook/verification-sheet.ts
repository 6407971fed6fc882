import type { Sheet, SheetFingerprint, SheetRow } from '@app/spreadsheets';

import type { WorkbookSubject } from './subject.js';
import type { Word } from './words.js';

const WAYS = ['verifyByPage', 'verifyByCommand', 'verifyByHand', 'verifyValues'] as const satisfies readonly Word[];

export interface VerificationSubject extends Pick<WorkbookSubject, 'say' | 'exportId'> {
  /** Printed at the top of each page. */
  readonly heading: string;
  /** The organization that exported it, and who of it and beside it may verify it. */
  readonly verifiers: string;
}

/** Of what a buyer exports. */
export function buyersVerification({ say, exportId, heading, buyerName }: WorkbookSubject): VerificationSubject {
  return { say, exportId, heading, verifiers: say('buyerVerifies').replaceAll('{name}', () => buyerName) };
}

/**
 * By what one can tell whether the workbook is as it was written: a fingerprint of each sheet before this one, and of all of them.
 *
 * @param sha256 over every sheet before this one
 */
export function verificationSheet(
  { say, heading, exportId, verifiers }: VerificationSubject,
  sha256: string,
  sheets: readonly Pick<SheetFingerprint, 'name' | 'rowCount' | 'sha256'>[],
): { sheet: Sheet; rows: SheetRow[] } {
  return {
    sheet: {
      name: say('verification'),
      heading,
      columns: [
        { key: 'item', header: say('item'), kind: 'text', width: 34 },
        { key: 'value', header: say('value'), kind: 'text', width: 100, wrap: true },
        { key: 'rows', header: say('rows'), kind: 'integer', width: 10 },
      ],
    },
    rows: [
      { item: say('exportId'), value: exportId },
      ...sheets.map(({ name, rowCount, sha256: ofSheet }) => ({
        item: say('ofSheet').replace('{name}', name),
        rows: rowCount,
        value: ofSheet,
      })),
      { item: say('fingerprint'), rows: sheets.reduce((sum, { rowCount }) => sum + rowCount, 0), value: sha256 },
      { item: say('whoCanVerify'), value: verifiers },
      ...WAYS.map((way) => ({ item: say('howToVerify'), value: say(way) })),
    ],
  };
}
