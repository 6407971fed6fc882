import { ApiProperty } from '@nestjs/swagger';

import type { AnswerValue, SubmittedKind } from '../domain/answers/answer.js';
import type { Form } from '../domain/frozen.js';
import type { SubmissionWithAnswers, SubmittedAnswer } from '../domain/submission/submission.js';
import { VALUE_SCHEMA } from './answer.dto.js';

export class SubmittedAnswerView {
  questionKey: string;
  /** `unanswered`: nothing but a comment was left. */
  kind: SubmittedKind;
  level: number | null;
  reason: string | null;
  comment: string | null;

  /** Of profile questions and probes. */
  @ApiProperty(VALUE_SCHEMA)
  value: AnswerValue | null;

  /** "Not applicable": the profile spoke for it when it was submitted. */
  confirmed: boolean;
  answeredBy: string;
  /** Instant in UTC. */
  answeredAt: string;
}

/** What a supplier stated and signed at one moment; it never changes. */
export class SubmissionView {
  id: string;
  assessmentId: string;
  /** 1, 2, 3 … within its assessment. */
  number: number;
  submittedAt: string;
  late: boolean;
  signedBy: string;
  signedTitle: string;
  form: Form;
  classes: string[];
  questionnaireVersionId: string;
  baselineVersionId: string;
  /** Questions answered, of those shown. */
  answered: number;
  total: number;
  answers: SubmittedAnswerView[];
}

export function presentSubmission(submission: SubmissionWithAnswers): SubmissionView {
  const { id, assessmentId, number, late, signedBy, signedTitle, form, answered, total } = submission;
  const { questionnaireVersionId, baselineVersionId } = submission;
  return {
    ...{ id, assessmentId, number, late, signedBy, signedTitle, form, answered, total },
    ...{ questionnaireVersionId, baselineVersionId },
    submittedAt: submission.submittedAt.toISOString(),
    classes: [...submission.classes],
    answers: submission.answers.map(presentSubmittedAnswer),
  };
}

function presentSubmittedAnswer(answer: SubmittedAnswer): SubmittedAnswerView {
  const { questionKey, kind, level, reason, comment, value, confirmed, answeredByName, answeredAt } = answer;
  const content = { questionKey, kind, level, reason, comment, value, confirmed };
  return { ...content, answeredBy: answeredByName, answeredAt: answeredAt.toISOString() };
}
