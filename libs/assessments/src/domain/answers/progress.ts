import type { AskedForm } from './asked-form.js';
import type { KeptAnswer } from './given-answers.js';
import { type ShownForm, shownForm } from './shown-form.js';

/** How far answering is, in questions; profile questions and probes are not counted. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
}

export interface SectionProgress extends Progress {
  readonly sectionKey: string;
}

/** How much of what a supplier is shown is answered. "Don't know", "not applicable" and "declined" are answers. */
export function progressOf(form: AskedForm, kept: readonly KeptAnswer[]): Progress {
  return count(shownForm(form, kept).questions, answeredKeys(kept));
}

/** The same by section, in catalogue order; a section of which nothing is shown is left out. */
export function sectionProgress({ questions }: ShownForm, kept: readonly KeptAnswer[]): SectionProgress[] {
  const answered = answeredKeys(kept);
  const bySection = Map.groupBy(questions, ({ sectionKey }) => sectionKey);
  return [...bySection].map(([sectionKey, members]) => ({ sectionKey, ...count(members, answered) }));
}

export function profileProgress({ profileQuestions }: ShownForm, kept: readonly KeptAnswer[]): Progress {
  return count(profileQuestions, answeredKeys(kept));
}

/** The keys at which an answer stands; a cleared one or a lone comment is none. */
export function answeredKeys(kept: readonly KeptAnswer[]): ReadonlySet<string> {
  return new Set(kept.filter(({ kind }) => kind !== null).map(({ questionKey }) => questionKey));
}

function count(items: readonly { readonly key: string }[], answered: ReadonlySet<string>): Progress {
  return { answered: items.filter(({ key }) => answered.has(key)).length, total: items.length };
}
