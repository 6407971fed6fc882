import type { Answer, Basis } from './answer.js';

/** What one answer says on one basis: a level that enters the means, or the reason why it stays out of them. */
export type Reading =
  | { readonly kind: 'level' | 'unknown' | 'unanswered'; readonly level: number }
  | { readonly kind: 'not_applicable'; readonly confirmed: boolean }
  | { readonly kind: 'declined' };

/**
 * Reads an answer on a basis (scoring.md, "Terms").
 *
 * On the verified basis a reviewer's level replaces whatever was answered, also an N/A, a "declined" or a "don't know":
 * from then on the question simply has that level. On the self basis it is ignored.
 * Unknown and unanswered count as level 0 but keep their name, because "we don't know" is not "we don't do it".
 */
export function readAnswer(answer: Answer | undefined, basis: Basis): Reading {
  if (answer === undefined) return { kind: 'unanswered', level: 0 };
  if (basis === 'verified' && answer.verifiedLevel !== undefined) return { kind: 'level', level: answer.verifiedLevel };

  switch (answer.kind) {
    case 'level':
      return { kind: 'level', level: answer.level };
    case 'not_applicable':
      return { kind: 'not_applicable', confirmed: answer.confirmed === true };
    case 'declined':
      return { kind: 'declined' };
    default:
      return { kind: answer.kind, level: 0 };
  }
}

/** Whether something stands behind the supplier's word: a piece of evidence, or a level that a reviewer set, on either basis. */
export function isBacked(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (answer.verifiedLevel !== undefined) return true;
  return answer.kind === 'level' && (answer.evidence ?? 0) > 0;
}
