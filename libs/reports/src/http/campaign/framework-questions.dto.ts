import { ownOf } from '@app/kernel';
import { BilingualView, MayBeLeftOut, presentBilingual } from '@app/tenancy';
import { IntersectionType } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import type { FrameworkGroupQuestions } from '../../campaign/framework-questions.service.js';
import type { GroupQuestion } from '../../domain/frameworks/framework-questions.js';
import { FrameworkReportQueryDto } from './framework-report.dto.js';

class GroupDto {
  /** Id of a group of the framework; all of it where nothing is said. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  group?: string;
}

export class FrameworkQuestionsQueryDto extends IntersectionType(FrameworkReportQueryDto, GroupDto) {}

export class ClassTargetView {
  name: BilingualView;
  target: number;
  must: boolean;
}

export class MappedToView {
  requirementId: string;
  /** `direct`: asks for substantially the same; `part`: for the same as one of its criteria; `partial`: overlaps with it in part. */
  relation: 'direct' | 'part' | 'partial';
  confidence: 'high' | 'medium' | 'low';
}

/** A question behind a group's attainment, with how the chosen suppliers stand to it. */
export class GroupQuestionView {
  questionKey: string;
  topic: BilingualView;
  weight: number;
  /** The highest level of its scale. */
  max: number;
  /** Of the information classes that the baseline asks it of. */
  targets: ClassTargetView[];
  mappedTo: MappedToView[];
  /** Submissions in which it is applicable. */
  applicable: number;
  /** Those below the target. */
  suppliers: number;
  /** For how many of them it is a must. */
  mustSuppliers: number;
  /** Mean levels missing among those below the target; null where there are none. */
  meanGap: number | null;
}

/** The chosen questions that are mapped to a group of a framework, in catalogue order. */
export class FrameworkQuestionsView {
  items: GroupQuestionView[];
}

export function presentFrameworkQuestions({ questions, ...versions }: FrameworkGroupQuestions): FrameworkQuestionsView {
  return { items: questions.map((question) => presentQuestion(question, versions)) };
}

function presentQuestion(
  { key, position, weight, max, mappedTo, applicable, suppliers, mustSuppliers, missing }: GroupQuestion,
  { questionnaire, baseline }: Omit<FrameworkGroupQuestions, 'questions'>,
): GroupQuestionView {
  const targets = new Map(Object.entries(ownOf(baseline.targets, key) ?? {}));
  const musts = ownOf(baseline.musts, key) ?? [];
  return {
    ...{ questionKey: key, weight, max, applicable, suppliers, mustSuppliers },
    topic: presentBilingual(questionnaire.questions[position]?.texts.topic ?? { ja: key, en: key }),
    targets: baseline.classes.flatMap(({ key: classKey, name }) => {
      const target = targets.get(classKey) ?? 0;
      return target > 0 ? [{ name: presentBilingual(name), target, must: musts.includes(classKey) }] : [];
    }),
    mappedTo: mappedTo.map((mapped) => ({ ...mapped })),
    meanGap: suppliers > 0 ? missing / suppliers : null,
  };
}
