import type { AssessmentInput, ProbeSubject } from '@app/gap-analysis';
import { ownOf } from '@app/kernel';

import type { AskedForm, AskedProbe, Questionnaire, Targets } from '../answers/asked-form.js';
import { givenAnswers, type KeptAnswer } from '../answers/given-answers.js';
import { shownForm } from '../answers/shown-form.js';

/** What scoring needs of a baseline version. */
export interface Baseline {
  readonly passMark: number;
  readonly leastCoverage: number;
  readonly classes: readonly { readonly key: string; readonly exposure: number }[];
  /** w(q) by question key. */
  readonly weights: Readonly<Record<string, number>>;
  readonly targets: Targets;
  /** By question key, the classes for which it is a must. */
  readonly musts: Readonly<Record<string, readonly string[]>>;
}

export interface RatedProbe {
  readonly key: string;
  /** The value chosen, 0..4; null where nothing was. */
  readonly rating: number | null;
  readonly subject: ProbeSubject;
}

/**
 * A submission as the pure library scores it. Questions that the form does not ask, or that the answers hide, are not visible there.
 *
 * @param form what the submission's form and classes ask of `questionnaire`
 */
export function scoringInput(
  questionnaire: Questionnaire,
  baseline: Baseline,
  form: AskedForm,
  classes: readonly string[],
  submitted: readonly KeptAnswer[],
): Omit<AssessmentInput, 'basis'> {
  const { keys } = shownForm(form, submitted);
  return {
    questions: questionnaire.questions.map(({ key, sectionKey, phase, max }) => ({
      key,
      domain: sectionKey,
      phase,
      max,
      weight: ownOf(baseline.weights, key) ?? 1,
      targets: ownOf(baseline.targets, key) ?? {},
      mustClasses: ownOf(baseline.musts, key) ?? [],
      visible: keys.has(key),
    })),
    answers: givenAnswers(submitted).answers,
    classes,
    rules: {
      exposure: Object.fromEntries(baseline.classes.map(({ key, exposure }) => [key, exposure])),
      passMark: baseline.passMark,
      leastCoverage: baseline.leastCoverage,
    },
    submitted: true,
    selfRating: ratedProbes(form.probes, submitted).find(({ subject }) => 'overall' in subject)?.rating ?? null,
    evidenceAccepted: false,
  };
}

/** How the supplier sees itself, in catalogue order. */
export function ratedProbes(probes: readonly AskedProbe[], submitted: readonly KeptAnswer[]): RatedProbe[] {
  const values = new Map(submitted.filter(({ kind }) => kind === 'probe').map(({ questionKey, value }) => [questionKey, value]));
  return probes.map(({ key, compareWith }) => {
    const value = values.get(key);
    return { key, rating: typeof value === 'number' ? value : null, subject: compareWith };
  });
}
