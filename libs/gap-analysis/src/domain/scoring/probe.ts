import type { Assessment } from './assessment.js';
import { type Perception, perceive } from './perception.js';
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
  return perceive(rating, maturityOf(subject, assessment));
}

function maturityOf(subject: ProbeSubject, { overall, domains, questions }: Assessment): number | null {
  if ('overall' in subject) return overall.maturity;
  if ('domain' in subject) return domains.find(({ domain }) => domain === subject.domain)?.maturity ?? null;
  return summarize(questions.filter(({ key }) => subject.questions.includes(key))).maturity;
}
