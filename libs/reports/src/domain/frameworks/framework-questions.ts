import { ChainTally, type QuestionTally } from '@app/gap-analysis';

import type { AskedSupplier } from '../campaign/chain.js';
import { exposureOf, type Yardstick } from '../campaign/yardstick.js';
import { isChosen, type ReportFilter } from '../report-filter.js';
import type { MappedQuestion, OutlineGroup } from './framework-outline.js';

/** For which requirement of the group a question is asked, and how far. */
export interface MappedTo extends Pick<MappedQuestion, 'relation' | 'confidence'> {
  readonly requirementId: string;
}

/** A question behind a group's attainment, over the chosen suppliers. */
export interface GroupQuestion extends QuestionTally {
  readonly weight: number;
  readonly max: number;
  /** In the publisher's order. */
  readonly mappedTo: readonly MappedTo[];
}

/** The chosen questions that are mapped to a group of a framework, in catalogue order, each once. */
export function groupQuestions(
  group: Pick<OutlineGroup, 'positions' | 'requirements'>,
  suppliers: readonly AskedSupplier[],
  yardstick: Yardstick,
  filter: ReportFilter,
): GroupQuestion[] {
  const keys = new Set(group.positions.map((position) => yardstick.questions[position]?.key));
  const chosen = isChosen(filter);
  const tally = new ChainTally(yardstick.questions, (question) => keys.has(question.key) && chosen(question));
  for (const { classes, submitted } of suppliers) if (submitted) tally.add(submitted.line, exposureOf(yardstick, classes));
  return tally.questions().flatMap((counted) => {
    const question = yardstick.questions[counted.position];
    return question ? [{ ...counted, weight: question.weight, max: question.max, mappedTo: mappedTo(counted.key, group) }] : [];
  });
}

function mappedTo(questionKey: string, { requirements }: Pick<OutlineGroup, 'requirements'>): MappedTo[] {
  return requirements.flatMap(({ id, questions }) =>
    questions
      .filter((question) => question.questionKey === questionKey)
      .map(({ relation, confidence }) => ({ requirementId: id, relation, confidence })),
  );
}
