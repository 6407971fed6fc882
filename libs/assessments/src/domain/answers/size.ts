import { ownOf } from '@app/kernel';

import type { AskedForm } from './asked-form.js';
import { likelyMinutes } from './minutes.js';
import { shownForm } from './shown-form.js';

/** How much one supplier is asked. */
export interface AssessmentSize {
  readonly questions: number;
  /** About so long. */
  readonly minutes: number;
  /** Sections with a question among these. */
  readonly sections: number;
  /** Questions that are a must for any of its classes. */
  readonly musts: number;
}

/**
 * The size of a form as it is shown at first, before any answer decides what else is asked.
 *
 * @param musts by question key, the classes for which it is a must
 */
export function sizeOf(form: AskedForm, musts: Readonly<Record<string, readonly string[]>>, classes: readonly string[]): AssessmentSize {
  const { questions } = shownForm(form, []);
  return {
    questions: questions.length,
    minutes: likelyMinutes(questions.length),
    sections: new Set(questions.map(({ sectionKey }) => sectionKey)).size,
    musts: questions.filter(({ key }) => ownOf(musts, key)?.some((name) => classes.includes(name))).length,
  };
}
