import { type FieldDifference, fieldDifferences, type ItemDifference, itemDifferences, ownOf } from '@app/kernel';

import type { BaselineVersion, HandlingRule } from './baseline-version.js';

/** What a version says differently from an earlier one. */
export interface VersionDifference {
  /** Names, pass mark, least coverage, questionnaire. */
  readonly fields: readonly FieldDifference[];
  readonly classes: readonly ItemDifference[];
  /** By question: `weight`, `targets.<class>`, `musts.<class>`. */
  readonly questions: readonly ItemDifference[];
  /** By `class/stage`. */
  readonly handlingRules: readonly ItemDifference[];
}

export function differenceBetween(before: BaselineVersion, after: BaselineVersion): VersionDifference {
  return {
    fields: fieldDifferences(frameOf(before), frameOf(after)),
    classes: itemDifferences(classesOf(before), classesOf(after)),
    questions: itemDifferences(questionsOf(before), questionsOf(after)),
    handlingRules: itemDifferences(rulesOf(before), rulesOf(after)),
  };
}

function frameOf({ name, passMark, leastCoverage, questionnaireVersionId }: BaselineVersion): object {
  return { name, passMark, leastCoverage, questionnaireVersionId };
}

function classesOf({ classes }: BaselineVersion): Map<string, object> {
  return new Map(classes.map((each) => [each.key, each]));
}

function questionsOf({ weights, targets, musts }: BaselineVersion): Map<string, object> {
  return new Map(
    Object.entries(weights).map(([key, weight]) => [
      key,
      {
        weight,
        targets: ownOf(targets, key) ?? {},
        musts: Object.fromEntries((ownOf(musts, key) ?? []).map((classKey) => [classKey, true])),
      },
    ]),
  );
}

function rulesOf({ handlingRules }: BaselineVersion): Map<string, HandlingRule> {
  return new Map(handlingRules.map((rule) => [`${rule.classKey}/${rule.stageKey}`, rule]));
}
