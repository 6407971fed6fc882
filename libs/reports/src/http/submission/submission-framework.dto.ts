import { BilingualView, presentBilingual } from '@app/tenancy';

import { coverageOf } from '../../domain/frameworks/framework-coverage.js';
import type { GroupResult } from '../../domain/frameworks/framework-result.js';
import type { SubmissionFramework } from '../../submission/submission-frameworks.service.js';
import { FrameworkCoverageView, presentCoverage } from '../campaign/framework-coverage.dto.js';
import { MappedAnswerView } from '../campaign/requirement-report.dto.js';
import {
  OutlineGroupView,
  OutlineRequirementView,
  presentOutlineGroup,
  presentOutlineRequirement,
  presentStates,
  StateCountsView,
} from './requirement.dto.js';
import { presentSummary, SummaryView } from './summary.dto.js';

export class GroupResultView extends OutlineGroupView {
  /** Over the questions that are mapped to it, each once. */
  summary: SummaryView;
  /** Of its requirements. */
  states: StateCountsView;
}

export class RequirementResultView extends OutlineRequirementView {
  state: 'met' | 'not_met' | 'unknown';
  /** Why nothing can be said; null unless the state is unknown. */
  doubt: 'not_mapped' | 'only_partial' | 'out_of_scope' | 'not_applicable' | 'no_answer' | 'part_in_doubt' | null;
}

export class AnsweredQuestionView extends MappedAnswerView {
  topic: BilingualView;
  max: number;
  /** Null out of scope. */
  weight: number | null;
  /** Unrounded, 0..1; null where it is not applicable. */
  attainment: number | null;
}

/** One submission against one framework, self basis, measured with the baseline's targets. It grants nothing. */
export class SubmissionFrameworkView {
  submissionId: string;
  assessmentId: string;
  framework: FrameworkCoverageView;
  /** Null: whatever its level. */
  level: string | null;
  whole: GroupResultView;
  groups: GroupResultView[];
  requirements: RequirementResultView[];
  /** Every question that is mapped to any of them, once, in the questionnaire's order. */
  questions: AnsweredQuestionView[];
}

export function presentSubmissionFramework({ report, result, level, ...covered }: SubmissionFramework): SubmissionFrameworkView {
  const { id, assessmentId } = report.material.submission;
  return {
    ...{ submissionId: id, assessmentId, level },
    framework: presentCoverage(covered),
    whole: presentGroup(result.whole),
    groups: result.groups.map(presentGroup),
    requirements: result.requirements.map(({ requirement, state, doubt }) => ({ ...presentOutlineRequirement(requirement), state, doubt })),
    questions: presentQuestions(report, result.whole),
  };
}

function presentGroup({ group, summary, states }: GroupResult): GroupResultView {
  return { ...presentOutlineGroup(group), ...coverageOf(group), summary: presentSummary(summary), states: presentStates(states) };
}

function presentQuestions(
  { questionnaire, assessment }: SubmissionFramework['report'],
  { group: { positions } }: GroupResult,
): AnsweredQuestionView[] {
  const results = new Map(assessment.questions.map((result) => [result.key, result]));
  return positions.flatMap((position) => {
    const question = questionnaire.questions[position];
    if (!question) return [];
    const { key, max, texts } = question;
    const result = results.get(key);
    const { status = 'out_of_scope', level = null, target = null, must = false, weight = null, attainment = null } = result ?? {};
    return [{ questionKey: key, topic: presentBilingual(texts.topic), ...{ max, status, level, target, must, weight, attainment } }];
  });
}
