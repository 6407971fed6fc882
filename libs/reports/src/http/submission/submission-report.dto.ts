import { type QuestionResult, type StandingCause, type StandingChange, summarize } from '@app/gap-analysis';
import { type Bilingual, ownOf } from '@app/kernel';
import type { Question } from '@app/questionnaires';
import { BilingualView, presentBilingual } from '@app/tenancy';

import type { SubmissionReport } from '../../submission/submission-reports.service.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';
import { presentSummary, SummaryView } from './summary.dto.js';

export class DomainReportView extends SummaryView {
  domain: string;
  name: BilingualView;
}

export class PhasesView {
  /** Against intrusion. */
  intrusion: SummaryView;
  /** After intrusion. */
  postIntrusion: SummaryView;
}

export class StandingCauseView {
  rule: string;
  questions: string[];
  value: number | null;
  limit: number | null;
}

export class RaiseView {
  key: string;
  from: number;
  to: number;
}

export class StandingChangeView {
  raise: RaiseView[];
  standing: string;
}

export class StepUpView {
  from: number;
  to: number;
  text: BilingualView;
  /** S: half a day for one person. M: a few people within a month. L: longer, or with help. */
  effort: 'S' | 'M' | 'L';
  /** JPY, indicative. */
  costLow: number;
  costHigh: number;
}

/** One question in scope: the numbers, what they were multiplied from, and the sentences of answer and target. */
export class QuestionReportView {
  key: string;
  domain: string;
  /** `both`: it counts before and after an intruder is in. */
  phase: 'governance' | 'handling' | 'intrusion' | 'post_intrusion' | 'both';
  topic: BilingualView;
  status: 'met' | 'gap' | 'unknown' | 'unanswered' | 'not_applicable' | 'declined';
  level: number | null;
  target: number;
  max: number;
  gap: number | null;
  attainment: number | null;
  /** weight × gap × exposure × mustFactor */
  priority: number | null;
  weight: number;
  exposure: number;
  mustFactor: number;
  must: boolean;
  /** N/A that the question's own rule bears out. */
  confirmed: boolean;
  levelText: BilingualView | null;
  targetText: BilingualView | null;
  reason: string | null;
  comment: string | null;
  firstStep: BilingualView;
  /** From the answered level to the target, one level at a time. */
  steps: StepUpView[];
}

export class PerceptionView {
  /** 0..4, what they said. */
  rating: number;
  /** 0..4, what the answers come to. */
  maturity: number;
  /** rating − maturity */
  gap: number;
  class: 'over_confident' | 'realistic' | 'under_confident';
}

export class ProbeReportView {
  key: string;
  text: BilingualView;
  /** The option that was chosen, in its own words; null where none was. */
  said: BilingualView | null;
  /** About security as a whole: the perception of the submission is that of this one. */
  isOverall: boolean;
  perception: PerceptionView | null;
  /** What its maturity is worked out from, and the keys of those questions. */
  about: SummaryView;
  questions: string[];
}

/** The gap analysis of one submission, self basis. */
export class SubmissionReportView {
  submissionId: string;
  assessmentId: string;
  number: number;
  submittedAt: string;
  late: boolean;
  signedBy: string;
  signedTitle: string;
  form: 'full' | 'short';
  classes: string[];
  questionnaire: VersionNameView;
  baseline: VersionNameView;
  standing: string;
  standingCauses: StandingCauseView[];
  standingChange: StandingChangeView | null;
  passMark: number;
  leastCoverage: number;
  overall: SummaryView;
  domains: DomainReportView[];
  phases: PhasesView;
  evidenceConfidence: number | null;
  perception: PerceptionView | null;
  probes: ProbeReportView[];
  /** Keys of questions with a gap, the most urgent first. */
  gaps: string[];
  questions: QuestionReportView[];
}

export function presentSubmissionReport(report: SubmissionReport): SubmissionReportView {
  const { material, assessment, questionnaire, baseline } = report;
  const { submission } = material;
  const sections = new Map(questionnaire.content.sections.map(({ key, name }) => [key, name]));
  return {
    submissionId: submission.id,
    assessmentId: submission.assessmentId,
    number: submission.number,
    submittedAt: submission.submittedAt.toISOString(),
    late: submission.late,
    signedBy: submission.signedBy,
    signedTitle: submission.signedTitle,
    form: submission.form,
    classes: [...submission.classes],
    questionnaire: presentVersionName(questionnaire),
    baseline: presentVersionName(baseline),
    standing: assessment.standing,
    standingCauses: assessment.standingTerms.causes.map(presentCause),
    standingChange: presentChange(assessment.standingTerms.change),
    passMark: baseline.passMark,
    leastCoverage: baseline.leastCoverage,
    overall: presentSummary(assessment.overall),
    domains: assessment.domains.map((domain) => ({
      ...presentSummary(domain),
      domain: domain.domain,
      name: presentBilingual(sections.get(domain.domain) ?? { ja: domain.domain, en: domain.domain }),
    })),
    phases: { intrusion: presentSummary(assessment.phases.intrusion), postIntrusion: presentSummary(assessment.phases.postIntrusion) },
    evidenceConfidence: assessment.evidenceConfidence,
    perception: assessment.perception && { ...assessment.perception },
    probes: presentProbes(report),
    gaps: assessment.gaps.map(({ key }) => key),
    questions: presentQuestions(assessment.questions, report),
  };
}

/** @param results all of them, or some */
export function presentQuestions(results: readonly QuestionResult[], report: SubmissionReport): QuestionReportView[] {
  const questions = new Map(report.questionnaire.questions.map((question) => [question.key, question]));
  return results.flatMap((result) => {
    const question = questions.get(result.key);
    return question ? [presentQuestion(result, question, report)] : [];
  });
}

function presentProbes({ probes, questionnaire }: SubmissionReport): ProbeReportView[] {
  const asked = new Map(questionnaire.content.probes.map((probe) => [probe.key, probe]));
  const saidOf = (key: string, rating: number | null) => asked.get(key)?.options.find(({ value }) => value === rating)?.text;
  return probes.map(({ key, rating, isOverall, perception, about }) => ({
    key,
    isOverall,
    said: presentSaid(saidOf(key, rating)),
    about: presentSummary(summarize(about)),
    questions: about.map((question) => question.key),
    text: presentBilingual(asked.get(key)?.text ?? { ja: key, en: key }),
    perception: perception && { ...perception },
  }));
}

function presentSaid(said: Bilingual | undefined): BilingualView | null {
  return said ? presentBilingual(said) : null;
}

function presentQuestion(result: QuestionResult, { texts }: Question, { material }: SubmissionReport): QuestionReportView {
  const { key, domain, phase, status, level, target, max, gap, attainment, priority, weight, exposure, mustFactor, must } = result;
  const said = ownOf(material.input.answers, key);
  const textAt = (at: number | null) => {
    const option = at === null ? undefined : texts.options[at];
    return option ? presentBilingual(option) : null;
  };
  return {
    key,
    domain,
    phase,
    topic: presentBilingual(texts.topic),
    status,
    level,
    target,
    max,
    gap,
    attainment,
    priority,
    weight,
    exposure,
    mustFactor,
    must,
    confirmed: 'confirmed' in result && result.confirmed,
    levelText: status === 'met' || status === 'gap' ? textAt(level) : null,
    targetText: textAt(target),
    reason: said && 'reason' in said ? said.reason : null,
    comment: material.comments.get(key) ?? null,
    firstStep: presentBilingual(texts.firstStep),
    steps:
      level === null
        ? []
        : texts.stepsUp
            .filter(({ from, to }) => from >= level && to <= target)
            .map((step) => ({ ...step, text: presentBilingual(step.text) })),
  };
}

export function presentCause({ rule, questions, value, limit }: StandingCause): StandingCauseView {
  return { rule, questions: [...questions], value, limit };
}

function presentChange(change: StandingChange | null): StandingChangeView | null {
  return change && { raise: change.raise.map((step) => ({ ...step })), standing: change.standing };
}
