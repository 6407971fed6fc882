import type { AppError, Bilingual } from '@app/kernel';

import type { BaselineVersion } from './baseline-version.js';
import { uncoveredClasses } from './coverage.js';
import { cellAt } from './grid.js';
import { refuse } from './problems.js';

/** The questionnaire version that a baseline is made for, as far as its checks go. */
export interface QuestionnaireFacts {
  readonly state: 'draft' | 'published';
  /** The highest level of each question, by key. */
  readonly maxOf: ReadonlyMap<string, number>;
}

/** Something that keeps a draft from being published, and where. */
export interface PublishProblem {
  readonly part: 'baseline' | 'class' | 'question' | 'handling_rule';
  /** Of the class or question, or `class/stage` of a handling rule; null for the baseline itself. */
  readonly key: string | null;
  /** Its field is a path inside that part. */
  readonly problem: AppError;
}

/**
 * Everything that keeps a draft from being published; empty when it can be.
 *
 * @param questionnaire null when the version that it was made for is gone
 */
export function publishProblems(version: BaselineVersion, questionnaire: QuestionnaireFacts | null): PublishProblem[] {
  return [
    ...inPart('baseline', null, frameProblems(version, questionnaire)),
    ...classProblems(version),
    ...gridProblems(version, questionnaire?.maxOf ?? null),
    ...ruleProblems(version),
  ];
}

function frameProblems({ name, classes }: BaselineVersion, questionnaire: QuestionnaireFacts | null): AppError[] {
  return [
    ...missing(name, 'name'),
    ...(questionnaire ? [] : [refuse('questionnaire_gone', {}, 'questionnaireVersionId')]),
    ...(questionnaire?.state === 'draft' ? [refuse('questionnaire_unpublished', {}, 'questionnaireVersionId')] : []),
    ...(classes.length > 0 ? [] : [refuse('classes_missing', {}, 'classes')]),
  ];
}

function classProblems(version: BaselineVersion): PublishProblem[] {
  const uncovered = new Set(
    uncoveredClasses(
      version,
      version.classes.map(({ key }) => key),
    ),
  );
  return version.classes.flatMap(({ key, name }) => [
    ...inPart('class', key, missing(name, 'name')),
    ...inPart('class', key, uncovered.has(key) ? [refuse('class_asks_nothing', { class: called(name, key) }, 'targets')] : []),
  ]);
}

/** @param maxOf null while the questionnaire is gone: then nothing can be said about single questions */
function gridProblems({ classes, targets, musts }: BaselineVersion, maxOf: ReadonlyMap<string, number> | null): PublishProblem[] {
  const names = new Map(classes.map(({ key, name }) => [key, name]));
  const aboveMax = Object.entries(targets).flatMap(([question, byClass]) =>
    inPart('question', question, targetProblems(question, byClass, maxOf)),
  );
  const bareMusts = Object.entries(musts).flatMap(([question, classes]) =>
    classes
      .filter((key) => cellAt({ targets, musts }, question, key).target < 1)
      .flatMap((key) =>
        inPart('question', question, [refuse('must_without_target', { question, class: called(names.get(key), key) }, `targets.${key}`)]),
      ),
  );
  return [...aboveMax, ...bareMusts];
}

function targetProblems(
  question: string,
  byClass: Readonly<Record<string, number>>,
  maxOf: ReadonlyMap<string, number> | null,
): AppError[] {
  if (!maxOf) return [];
  const max = maxOf.get(question);
  if (max === undefined) return [refuse('question_unknown', { key: question }, 'targets')];
  return Object.entries(byClass)
    .filter(([, target]) => target > max)
    .map(([key]) => refuse('target_above_max', { question, max }, `targets.${key}`));
}

/** A rule may be left out, but not be written in one language only. */
function ruleProblems({ handlingRules }: BaselineVersion): PublishProblem[] {
  return handlingRules.flatMap(({ classKey, stageKey, text }) =>
    inPart('handling_rule', `${classKey}/${stageKey}`, isBlank(text.ja) && isBlank(text.en) ? [] : missing(text, 'text')),
  );
}

/** What a class is called, in either language; its key where that is not written yet. */
function called(name: Bilingual | undefined, key: string): Bilingual {
  return { ja: name?.ja || key, en: name?.en || key };
}

function missing({ ja, en }: Bilingual, field: string): AppError[] {
  return [
    ...(isBlank(ja) ? [refuse('text_missing_ja', {}, `${field}.ja`)] : []),
    ...(isBlank(en) ? [refuse('text_missing_en', {}, `${field}.en`)] : []),
  ];
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function inPart(part: PublishProblem['part'], key: string | null, problems: readonly AppError[]): PublishProblem[] {
  return problems.map((problem) => ({ part, key, problem }));
}
