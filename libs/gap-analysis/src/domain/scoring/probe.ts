import type { Assessment } from './assessment.js';
import { type Perception, perceive } from './perception.js';
import type { QuestionResult } from './question-result.js';
import { summarize } from './summary.js';

/** What a perception probe is compared with, as question-set.json writes it: S-01 with all, S-02 with a domain, S-03 with some questions. */
export type ProbeSubject = { readonly overall: 'maturity' } | { readonly domain: string } | { readonly questions: readonly string[] };

/**
 * Compares the answer to one probe with the maturity of what it asks about (scoring.md, "Perception gap").
 *
 * Null when the probe was not answered, or when nothing of its subject is applicable.
 *
 * @param rating the value of the chosen option, 0..4
 */
export function compareProbe(rating: number | null, subject: ProbeSubject, assessment: Assessment): Perception | null {
  return perceive(rating, summarize(probedQuestions(subject, assessment)).maturity);
}

/** The questions in scope that a probe asks about: its maturity is theirs. */
export function probedQuestions(subject: ProbeSubject, { questions }: Pick<Assessment, 'questions'>): QuestionResult[] {
  if ('overall' in subject) return [...questions];
  if ('domain' in subject) return questions.filter(({ domain }) => domain === subject.domain);
  return questions.filter(({ key }) => subject.questions.includes(key));
}
