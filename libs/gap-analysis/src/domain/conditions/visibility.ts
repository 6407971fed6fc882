import { ownOf } from '@app/kernel';
import type { Answers } from '../scoring/answer.js';
import type { Condition } from './condition.js';
import { type DecidableItem, inOrderOfDecision } from './decision-order.js';
import { decidedChoice, decidedLevel, type Facts, type ProfileAnswer } from './facts.js';
import { isVisible } from './uses.js';

/** Something in a questionnaire that a condition may hide. */
export interface ConditionalItem {
  readonly key: string;
  readonly visibleIf: Condition | null;
}

/** A questionnaire as its conditions see it; both lists in catalogue order. */
export interface ConditionalForm {
  readonly profileQuestions: readonly ConditionalItem[];
  readonly questions: readonly ConditionalItem[];
}

/** Everything a supplier has written, hidden or not. */
export interface GivenAnswers {
  readonly profile: Readonly<Record<string, ProfileAnswer>>;
  readonly answers: Answers;
}

/** What a supplier gets to see, and what its visible answers decide. */
export interface Visibility {
  readonly hiddenProfileQuestions: ReadonlySet<string>;
  readonly hiddenQuestions: ReadonlySet<string>;
  /** For the other conditions: N/A rules and consistency rules. */
  readonly facts: Facts;
}

/**
 * Which profile questions and questions a supplier is shown (question-set.json, `visible_if`).
 *
 * Items are decided one after another, each after those that its condition asks about. A hidden one never becomes a fact,
 * so what asks about it is undecided, even if it was answered before it was hidden.
 */
export function resolveVisibility(form: ConditionalForm, given: GivenAnswers): Visibility {
  const profile = new Map<string, ProfileAnswer>();
  const levels = new Map<string, number>();
  const hidden = { profile: new Set<string>(), question: new Set<string>() };

  for (const { kind, key, visibleIf } of inOrderOfDecision(itemsOf(form))) {
    if (!isVisible(visibleIf, { profile, levels })) hidden[kind].add(key);
    else if (kind === 'profile') setDecided(profile, key, decidedChoice(ownOf(given.profile, key)));
    else setDecided(levels, key, decidedLevel(ownOf(given.answers, key)));
  }
  return { hiddenProfileQuestions: hidden.profile, hiddenQuestions: hidden.question, facts: { profile, levels } };
}

/** The profile is asked before the questions. */
function itemsOf(form: ConditionalForm): DecidableItem[] {
  return [
    ...form.profileQuestions.map((item): DecidableItem => ({ ...item, kind: 'profile' })),
    ...form.questions.map((item): DecidableItem => ({ ...item, kind: 'question' })),
  ];
}

function setDecided<T>(facts: Map<string, T>, key: string, fact: T | undefined): void {
  if (fact !== undefined) facts.set(key, fact);
}
