import { type BilingualChange, reworded } from '@app/kernel';
import type { BaselineVersion, HandlingRule } from './baseline-version.js';
import { refuse } from './problems.js';

/** Information that anybody may have: a class that rules are stated for and of which nothing is asked. */
export const PUBLIC_CLASS = 'public';

/** A language that is not named stays as it is. */
export interface RuleChange {
  readonly text?: BilingualChange | undefined;
}

/**
 * The rule of one class at one stage with other texts; a new one where there was none, at the place of its stage.
 *
 * @throws AppError `class_not_found`, `stage_unknown`: stages are those of the version
 */
export function changedRule(version: BaselineVersion, classKey: string, stageKey: string, { text }: RuleChange): HandlingRule {
  if (classKey !== PUBLIC_CLASS && !version.classes.some(({ key }) => key === classKey)) throw refuse('class_not_found', { key: classKey });
  const stage = version.handlingRules.filter((rule) => rule.stageKey === stageKey);
  const before = stage.find((rule) => rule.classKey === classKey);
  const [model] = stage;
  if (!model) throw refuse('stage_unknown', { key: stageKey });
  return { ...model, classKey, text: reworded(before?.text ?? { ja: '', en: '' }, text) };
}
