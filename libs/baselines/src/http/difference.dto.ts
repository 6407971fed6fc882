import { FieldDifferenceView, ItemDifferenceView, presentFieldDifferences, presentItemDifferences } from '@app/tenancy';

import type { VersionDifference } from '../domain/difference.js';

export class BaselineDifferenceView {
  /** Names, pass mark, least coverage, questionnaire. */
  fields: FieldDifferenceView[];
  classes: ItemDifferenceView[];
  /** By question: `weight`, `targets.<class>`, `musts.<class>`. */
  questions: ItemDifferenceView[];
  /** By `class/stage`. */
  handlingRules: ItemDifferenceView[];
}

export function presentDifference({ fields, classes, questions, handlingRules }: VersionDifference): BaselineDifferenceView {
  return {
    fields: presentFieldDifferences(fields),
    classes: presentItemDifferences(classes),
    questions: presentItemDifferences(questions),
    handlingRules: presentItemDifferences(handlingRules),
  };
}
