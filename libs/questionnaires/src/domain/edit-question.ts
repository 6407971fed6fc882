import { type Bilingual, type BilingualChange, reworded } from '@app/kernel';
import type { Condition } from './condition.js';
import type { Answerer, Phase, Question, QuestionTexts, QuestionType, StepUp } from './question.js';

/** What is not named, or undefined, stays as it is; a list replaces the list. */
export interface TextsChange {
  readonly topic?: BilingualChange | undefined;
  readonly question?: BilingualChange | undefined;
  readonly help?: BilingualChange | undefined;
  readonly why?: BilingualChange | undefined;
  readonly options?: readonly Bilingual[] | undefined;
  readonly evidence?: BilingualChange | undefined;
  readonly naCondition?: BilingualChange | undefined;
  readonly firstStep?: BilingualChange | undefined;
  readonly stepsUp?: readonly StepUp[] | undefined;
  readonly terms?: readonly string[] | undefined;
  readonly answerer?: Answerer | null | undefined;
}

export interface QuestionChange {
  readonly sectionKey?: string | undefined;
  readonly type?: QuestionType | undefined;
  readonly max?: number | undefined;
  readonly phase?: Phase | undefined;
  readonly shortForm?: boolean | undefined;
  readonly naAllowed?: boolean | undefined;
  readonly visibleIf?: Condition | null | undefined;
  readonly naRule?: Condition | null | undefined;
  readonly texts?: TextsChange | undefined;
}

export function editQuestion(before: Question, change: QuestionChange): Question {
  const { texts, ...plain } = change;
  return { ...before, ...given(plain), texts: texts ? editTexts(before.texts, texts) : before.texts };
}

/** A question of which nobody said anything yet, at the end of the catalogue. */
export function blankQuestion(key: string, sectionKey: string, type: QuestionType, position: number): Question {
  const max = type === 'ynp' ? 2 : 4;
  return {
    key,
    position,
    sectionKey,
    type,
    max,
    phase: 'handling',
    shortForm: false,
    naAllowed: false,
    visibleIf: null,
    naRule: null,
    texts: {
      topic: BLANK,
      question: BLANK,
      help: BLANK,
      why: BLANK,
      options: Array.from({ length: max + 1 }, () => BLANK),
      evidence: BLANK,
      naCondition: BLANK,
      firstStep: BLANK,
      stepsUp: [],
      terms: [],
      answerer: null,
    },
  };
}

const BLANK: Bilingual = { ja: '', en: '' };

function editTexts(before: QuestionTexts, change: TextsChange): QuestionTexts {
  const { topic = {}, question = {}, help = {}, why = {}, evidence = {}, naCondition = {}, firstStep = {}, ...lists } = change;
  return {
    ...before,
    ...given(lists),
    topic: reworded(before.topic, topic),
    question: reworded(before.question, question),
    help: reworded(before.help, help),
    why: reworded(before.why, why),
    evidence: reworded(before.evidence, evidence),
    naCondition: reworded(before.naCondition, naCondition),
    firstStep: reworded(before.firstStep, firstStep),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that say nothing. */
function given<T extends object>(change: T): Given<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;
}
