import { answerAt, type LineAnswer, type RequirementVerdict, verdictOn } from '@app/gap-analysis';

import type { AskedSupplier } from '../campaign/chain.js';
import type { StateCounts } from './framework-figures.js';
import type { MappedQuestion, OutlineRequirement } from './framework-outline.js';

/** How one supplier stands to one requirement, with the answers that say so. */
export interface RequirementStanding extends RequirementVerdict {
  readonly relationshipId: string;
  readonly code: string;
  /** In the order of the requirement's questions. */
  readonly answers: readonly LineAnswer[];
}

/** Of every supplier that submitted, by supplier code, compared character by character. */
export function requirementStandings(
  { questions, mapped }: OutlineRequirement,
  suppliers: readonly AskedSupplier[],
): RequirementStanding[] {
  const standings = suppliers.flatMap(({ relationshipId, code, submitted }) => {
    if (!submitted) return [];
    const { line } = submitted;
    const answerTo = ({ position }: MappedQuestion) => answerAt(line, position);
    return [
      {
        ...{ relationshipId, code, answers: questions.map(answerTo) },
        ...verdictOn(mapped, (question) => answerTo(question).status),
      },
    ];
  });
  return standings.sort((one, other) => (one.code < other.code ? -1 : 1));
}

export function countStates(verdicts: readonly RequirementVerdict[]): StateCounts {
  const counts = { met: 0, not_met: 0, unknown: 0 };
  for (const { state } of verdicts) counts[state] += 1;
  return counts;
}
