import { compare } from '../compare.js';
import { type ApplicableResult, isApplicable, type QuestionResult } from './question-result.js';

/**
 * The gaps, the most urgent first: by priority descending, then in catalogue order (scoring.md, "Per question").
 *
 * @param results in catalogue order
 */
export function gapsByPriority(results: readonly QuestionResult[]): ApplicableResult[] {
  return results
    .filter(isApplicable)
    .filter((q) => q.gap > 0)
    .sort((one, other) => compare(other.priority, one.priority));
}
