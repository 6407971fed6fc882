import { BilingualView, presentBilingual } from '@app/tenancy';

import type { NamedStanding, RequirementReport } from '../../campaign/requirement-reports.service.js';
import {
  OutlineRequirementView,
  presentOutlineRequirement,
  presentStates,
  RequirementQuestionView,
  StateCountsView,
} from '../submission/requirement.dto.js';

export class AskedForRequirementView extends RequirementQuestionView {
  topic: BilingualView;
  max: number;
}

export class MappedAnswerView {
  questionKey: string;
  status: 'met' | 'gap' | 'unknown' | 'unanswered' | 'not_applicable' | 'declined' | 'out_of_scope';
  level: number | null;
  target: number | null;
  must: boolean;
}

export class RequirementStandingView {
  relationshipId: string;
  submissionId: string | null;
  supplierCode: string;
  supplierName: string;
  state: 'met' | 'not_met' | 'unknown';
  /** Why nothing can be said; null unless the state is unknown. */
  doubt: 'not_mapped' | 'only_partial' | 'out_of_scope' | 'not_applicable' | 'no_answer' | 'part_in_doubt' | null;
  /** To the questions that are mapped to it. */
  answers: MappedAnswerView[];
}

/** One requirement over a campaign's chosen suppliers, by supplier code. */
export class RequirementReportView {
  frameworkId: string;
  requirement: OutlineRequirementView;
  questions: AskedForRequirementView[];
  /** Of all chosen suppliers that submitted, whatever states were wished for. */
  suppliers: StateCountsView;
  items: RequirementStandingView[];
  next: string | null;
}

export function presentRequirementReport(report: RequirementReport): RequirementReportView {
  const { frameworkId, requirement, questions, states, items, next } = report;
  const asked = new Map(questions.map((question) => [question.key, question]));
  return {
    ...{ frameworkId, next },
    requirement: presentOutlineRequirement(requirement),
    questions: presentOutlineRequirement(requirement).questions.flatMap((mapped) => {
      const question = asked.get(mapped.questionKey);
      return question ? [{ ...mapped, topic: presentBilingual(question.texts.topic), max: question.max }] : [];
    }),
    suppliers: presentStates(states),
    items: items.map((standing) => presentStanding(standing, report)),
  };
}

function presentStanding(standing: NamedStanding, { requirement }: RequirementReport): RequirementStandingView {
  const { relationshipId, submissionId, supplierCode, supplierName, state, doubt, answers } = standing;
  return {
    ...{ relationshipId, submissionId, supplierCode, supplierName, state, doubt },
    answers: requirement.questions.flatMap(({ questionKey }, at) => {
      const answer = answers[at];
      return answer ? [{ questionKey, ...answer }] : [];
    }),
  };
}
