import { cleanText } from '../answers/clean-text.js';
import { refuse } from '../problems.js';

/** Who stands for what a supplier states. */
export interface Signature {
  readonly signedBy: string;
  /** Position in the firm; empty where it was not given. */
  readonly title: string;
}

/** @throws AppError `signature_missing` for a name that is only blanks */
export function checkedSignature(signedBy: string, title: string): Signature {
  const name = cleanText(signedBy);
  if (name === '') throw refuse('signature_missing', {}, 'signedBy');
  return { signedBy: name, title: cleanText(title) };
}

/** A reason in somebody's own words. @throws AppError `reason_missing` for one that is only blanks */
export function checkedReason(reason: string): string {
  const text = cleanText(reason);
  if (text === '') throw refuse('reason_missing', {}, 'reason');
  return text;
}
