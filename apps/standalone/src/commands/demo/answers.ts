import type { AnswerInput, AnsweringSheet } from '@app/assessments';
import { adviseNotApplicable } from '@app/gap-analysis';
import { Dice } from './dice.js';
import type { Firm } from './firms.js';

/** Harder for most firms (below 0) or easier than the rest, in parts of the scale. */
const EASE: Readonly<Record<string, number>> = {
  GOV: 0.08,
  CLS: -0.1,
  DSP: 0.02,
  SUP: -0.08,
  PEO: 0.1,
  VUL: -0.12,
  DET: -0.15,
  INC: -0.06,
};

const COMMENTS = [
  '今期中に手順書を改め、全員に説明する予定です。',
  '保守業者に確認中です。回答があり次第、見直します。',
  '対象の部署は設計部のみです。',
  '台帳は総務部で管理し、半年ごとに見直しています。',
  '新しい機器への入替えを来年度の予算に入れました。',
];

/** How a firm answers a question after so many quarters of work: never worse than the quarter before. */
export function answerTo(
  question: AnsweringSheet['shown']['questions'][number],
  sheet: AnsweringSheet,
  firm: Firm,
  step: number,
): AnswerInput {
  const dice = new Dice(`${firm.code} ${question.key}`);
  const comment = dice.happens(0.07) ? { comment: dice.pick(COMMENTS) } : {};
  const [unknown, declined] = [dice.next(), dice.next()];
  if (question.naAllowed && adviseNotApplicable(question.naRule, sheet.shown.facts) === 'suggested') {
    return { kind: 'not_applicable', reason: '当社では該当する業務や機器がありません。' };
  }
  if (unknown < 0.07 - 0.02 * step) return { kind: 'unknown', ...comment };
  if (declined < (firm.people < 10 ? 0.02 : 0.004)) return { kind: 'declined', reason: '社外にはお伝えしないことにしています。' };
  return { kind: 'level', level: levelOf(firm, question.sectionKey, question.max, step, dice), ...comment };
}

function levelOf({ maturity, zeal }: Firm, sectionKey: string, max: number, step: number, dice: Dice): number {
  const start = maturity + (EASE[sectionKey] ?? 0) + dice.between(-0.28, 0.28);
  const reached = 1 - (1 - start) * (1 - zeal * dice.between(0.2, 1.6)) ** step;
  return Math.min(max, Math.max(0, Math.round(reached * max)));
}

/** What a firm thinks of itself before the questions; small ones are the more confident. */
export function ratingOf(options: readonly { readonly value: number }[], { maturity, code }: Firm, probe: string): number {
  const felt = 4 * maturity + new Dice(`${code} ${probe}`).between(-1, 1.4);
  const nearest = options.toSorted((one, other) => Math.abs(one.value - felt) - Math.abs(other.value - felt))[0];
  return nearest?.value ?? 0;
}
