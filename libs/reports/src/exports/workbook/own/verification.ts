import type { VerificationSubject } from '../verification-sheet.js';
import type { OwnSubject } from './subject.js';

/** Who holds the file may be somebody else: the sheet says whose members can verify it. */
export function ownVerification({ say, exportId, title, supplierName }: OwnSubject): VerificationSubject {
  return { say, exportId, heading: title, verifiers: say('supplierVerifies').replace('{name}', () => supplierName) };
}
