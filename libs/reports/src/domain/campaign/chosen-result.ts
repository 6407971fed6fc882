import { type Assessment, type DomainSummary, type Phase, type Summary, summarize } from '@app/gap-analysis';

import { choosesQuestions, isChosen, type ReportFilter } from '../report-filter.js';

/** What one submission comes to over the chosen questions; its standing and its perception are over all of them, as always. */
export interface ChosenResult
  extends Pick<Assessment, 'phases' | 'gaps' | 'questions' | 'overall' | 'domains' | 'standing' | 'perception'> {}

export function chosenResult(assessment: Assessment, filter: ReportFilter): ChosenResult {
  if (!choosesQuestions(filter)) return assessment;
  const isIn = isChosen(filter);
  const questions = assessment.questions.filter(isIn);
  const summaryOf = (phase: Phase): Summary => summarize(questions.filter((one) => one.phase === phase || one.phase === 'both'));
  return {
    ...{ questions, standing: assessment.standing, perception: assessment.perception },
    gaps: assessment.gaps.filter(isIn),
    overall: summarize(questions),
    domains: assessment.domains.flatMap(({ domain }) => domainResult(domain, questions)),
    phases: { intrusion: summaryOf('intrusion'), postIntrusion: summaryOf('post_intrusion') },
  };
}

/** Of a domain of which nothing was chosen nothing is said. */
function domainResult(domain: string, chosen: Assessment['questions']): DomainSummary[] {
  const questions = chosen.filter((question) => question.domain === domain);
  return questions.length > 0 ? [{ domain, ...summarize(questions) }] : [];
}
