import type { AppError } from '@app/kernel';

import { conditionProblem } from './condition-check.js';
import { refuse } from './problems.js';
import type { Question } from './question.js';
import { halfWritten, missing } from './text-check.js';
import type { Vocabulary } from './vocabulary.js';

const YNP_MAX = 2;

/** What keeps one question from being published. Each problem's field is a path inside the question, e.g. `texts.options.3.en`. */
export function questionProblems(question: Question, sections: ReadonlySet<string>, vocabulary: Vocabulary): AppError[] {
  return [
    ...(sections.has(question.sectionKey) ? [] : [refuse('section_unknown', { key: question.sectionKey }, 'sectionKey')]),
    ...levelProblems(question),
    ...textProblems(question),
    ...stepProblems(question),
    ...conditionProblems(question, vocabulary),
  ];
}

function levelProblems({ type, max, texts: { options } }: Question): AppError[] {
  if (type === 'ynp' && max !== YNP_MAX) return [refuse('ynp_has_three_levels', {}, 'max')];
  const needed = max + 1;
  if (options.length !== needed) return [refuse('levels_incomplete', { max, needed, count: options.length }, 'texts.options')];
  return options.flatMap((option, level) => missing(option, `texts.options.${level}`));
}

function textProblems({ texts }: Question): AppError[] {
  return [
    ...missing(texts.topic, 'texts.topic'),
    ...missing(texts.question, 'texts.question'),
    ...halfWritten(texts.help, 'texts.help'),
    ...halfWritten(texts.why, 'texts.why'),
    ...halfWritten(texts.evidence, 'texts.evidence'),
    ...halfWritten(texts.naCondition, 'texts.naCondition'),
    ...halfWritten(texts.firstStep, 'texts.firstStep'),
  ];
}

function stepProblems({ max, texts: { stepsUp } }: Question): AppError[] {
  const seen = new Set<number>();
  return stepsUp.flatMap(({ from, to, text, costLow, costHigh }, index) => {
    const field = `texts.stepsUp.${index}`;
    const onScale = from >= 0 && to === from + 1 && to <= max && !seen.has(from);
    seen.add(from);
    return [
      ...(onScale ? [] : [refuse('step_off_the_scale', { max }, field)]),
      ...(costLow <= costHigh ? [] : [refuse('step_cost_reversed', {}, `${field}.costLow`)]),
      ...missing(text, `${field}.text`),
    ];
  });
}

function conditionProblems({ visibleIf, naRule }: Question, vocabulary: Vocabulary): AppError[] {
  const problems = [
    visibleIf === null ? null : conditionProblem(visibleIf, vocabulary, 'visibleIf'),
    naRule === null ? null : conditionProblem(naRule, vocabulary, 'naRule'),
  ];
  return problems.filter((problem) => problem !== null);
}
