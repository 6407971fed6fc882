import { type AttainmentStep, attainmentStep } from '~/format/numbers';

export type Said = 'level' | 'unknown' | 'unanswered' | 'notApplicable' | 'declined' | 'notAsked';

/** One answer against its target, as a cell shows it. */
export interface AnswerCell {
  readonly said: Said;
  /** Null where it is not a level. */
  readonly level: number | null;
  /** Null where nothing was asked. */
  readonly target: number | null;
  readonly must: boolean;
  /** Levels missing; 0 where none is, or where the question was set aside. */
  readonly gap: number;
  /** Its colour; null where the question was set aside or not asked. */
  readonly step: AttainmentStep | null;
}

/** Characters for each column. */
const STEP = 3;
const LETTERS: Readonly<Record<string, Said>> = { u: 'unknown', m: 'unanswered', n: 'notApplicable', d: 'declined', '.': 'notAsked' };
const NOT_ASKED: AnswerCell = { said: 'notAsked', level: null, target: null, must: false, gap: 0, step: null };

/**
 * Reads one cell of a row of suppliers × questions (see `MatrixRowView.answers`).
 *
 * @param at the column, from 0
 */
export function answerAt(answers: string, at: number): AnswerCell {
  const [answer, asked, marked] = answers.slice(at * STEP, (at + 1) * STEP);
  if (answer === undefined || asked === undefined) return NOT_ASKED;
  const said = LETTERS[answer] ?? 'level';
  if (said === 'notAsked') return NOT_ASKED;
  const target = Number(asked);
  const must = marked === '!';
  if (said === 'notApplicable' || said === 'declined') return { said, level: null, target, must, gap: 0, step: null };
  // What is not known or was not answered counts as level 0.
  const level = said === 'level' ? Number(answer) : 0;
  return {
    ...{ said, target, must },
    level: said === 'level' ? level : null,
    gap: Math.max(0, target - level),
    step: attainmentStep(Math.min(level, target) / target),
  };
}
