import type { FieldDifference, ItemDifference } from '@app/kernel';
import { BilingualView, presentBilingual } from '@app/tenancy';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

import type { VersionDifference } from '../domain/difference.js';
import type { ToldProblem } from '../publish-checks.service.js';

export class BaselineProblemView {
  part: 'baseline' | 'class' | 'question' | 'handling_rule';
  /** Of the class or question, or `class/stage` of a handling rule; null for the baseline itself. */
  key: string | null;
  /** Path inside that part, e.g. `targets.hi`. */
  field: string;
  code: string;
  message: BilingualView;
}

export class BaselineProblemsView {
  /** Empty when the draft can be published. */
  problems: BaselineProblemView[];
}

export class CompareBaselinesDto {
  /** The earlier version. */
  @IsUUID()
  from: string;
}

/** A text, a number, a yes or no; or a part that is compared whole. */
const SIDE_SCHEMA = {
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
  nullable: true,
};

export class BaselineFieldDifferenceView {
  field: string;

  @ApiProperty(SIDE_SCHEMA)
  before: unknown;

  @ApiProperty(SIDE_SCHEMA)
  after: unknown;
}

export class BaselineItemDifferenceView {
  key: string;
  change: 'added' | 'removed' | 'changed';
  fields: BaselineFieldDifferenceView[];
}

export class BaselineDifferenceView {
  /** Names, pass mark, least coverage, questionnaire. */
  fields: BaselineFieldDifferenceView[];
  classes: BaselineItemDifferenceView[];
  /** By question: `weight`, `targets.<class>`, `musts.<class>`. */
  questions: BaselineItemDifferenceView[];
  /** By `class/stage`. */
  handlingRules: BaselineItemDifferenceView[];
}

export function presentProblems(problems: readonly ToldProblem[]): BaselineProblemsView {
  return {
    problems: problems.map(({ part, key, field, code, message }) => ({ part, key, field, code, message: presentBilingual(message) })),
  };
}

export function presentDifference({ fields, classes, questions, handlingRules }: VersionDifference): BaselineDifferenceView {
  return {
    fields: fields.map(presentField),
    classes: classes.map(presentItem),
    questions: questions.map(presentItem),
    handlingRules: handlingRules.map(presentItem),
  };
}

function presentItem({ key, change, fields }: ItemDifference): BaselineItemDifferenceView {
  return { key, change, fields: fields.map(presentField) };
}

function presentField({ field, before, after }: FieldDifference): BaselineFieldDifferenceView {
  return { field, before, after };
}
