import type { Condition, ConditionalForm, Phase, ProbeSubject } from '@app/gap-analysis';
import type { Form } from '../frozen.js';
import { keysOf } from './condition-keys.js';

export interface AskedQuestion {
  readonly key: string;
  readonly sectionKey: string;
  /** The highest level of its own scale. */
  readonly max: number;
  readonly phase: Phase;
  readonly shortForm: boolean;
  readonly naAllowed: boolean;
  readonly visibleIf: Condition | null;
  readonly naRule: Condition | null;
}

export interface AskedProfileQuestion {
  readonly key: string;
  readonly type: 'single' | 'multi' | 'text' | 'text-list';
  readonly options: readonly { readonly value: string; readonly exclusive: boolean }[];
  readonly fields: readonly { readonly value: string }[];
  readonly visibleIf: Condition | null;
}

export interface AskedProbe {
  readonly key: string;
  readonly options: readonly { readonly value: number }[];
  readonly compareWith: ProbeSubject;
}

/** What these rules need of a questionnaire version. */
export interface Questionnaire {
  /** In catalogue order. */
  readonly questions: readonly AskedQuestion[];
  readonly content: {
    readonly profileQuestions: readonly AskedProfileQuestion[];
    readonly probes: readonly AskedProbe[];
  };
}

/** t(q,c) by question and class key; absent or 0: not required. */
export type Targets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What one set of classes is asked in one form. Lists in catalogue order; what conditions hide is still in them. */
export interface AskedForm extends ConditionalForm {
  readonly questions: readonly AskedQuestion[];
  readonly profileQuestions: readonly AskedProfileQuestion[];
  readonly probes: readonly AskedProbe[];
  /** The answers to these decide what is shown. */
  readonly steering: ReadonlySet<string>;
  /** The answers to these decide what is said about "not applicable". */
  readonly advising: ReadonlySet<string>;
}

/**
 * The questions that one supplier is asked: those of the form for which one of its classes has a target (scoring.md, "in scope").
 * Profile questions and probes are asked of everybody. A condition on a question that is not asked stays undecided.
 *
 * @param classes the classes frozen on the assessment
 */
export function askedForm({ questions, content }: Questionnaire, targets: Targets, form: Form, classes: readonly string[]): AskedForm {
  const required = new Map(Object.entries(targets).map(([key, byClass]) => [key, new Map(Object.entries(byClass))]));
  const asked = questions.filter(
    ({ key, shortForm }) => (form === 'full' || shortForm) && classes.some((name) => (required.get(key)?.get(name) ?? 0) >= 1),
  );
  const { profileQuestions, probes } = content;
  return {
    questions: asked,
    profileQuestions,
    probes,
    steering: keysOf([...profileQuestions, ...asked].map(({ visibleIf }) => visibleIf)),
    advising: keysOf(asked.map(({ naRule }) => naRule)),
  };
}
