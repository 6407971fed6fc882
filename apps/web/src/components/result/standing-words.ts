import type { QuestionReportView, StandingCauseView, SubmissionReportView } from '~/api/generated/types.gen';
import { wholePerCent } from '~/format/numbers';

type Rule =
  | 'must_short_by_two'
  | 'must_short_by_one'
  | 'below_pass_mark'
  | 'below_least_coverage'
  | 'must_declined'
  | 'must_not_applicable_unconfirmed'
  | 'nothing_applicable';

type Named = Pick<QuestionReportView, 'key' | 'topic'>;

/** Why a standing is what it is, and the questions that are named in it. */
export interface StandingSource extends Pick<SubmissionReportView, 'standingCauses'> {
  readonly questions: readonly Named[];
}

/** A sentence to be put into words: which one, and what it is filled with. */
export interface StandingWord {
  readonly rule: Rule;
  /** Questions at fault: the first few by topic, the rest by their number. */
  readonly questions: readonly Named[];
  readonly more: number;
  /** Per cent. */
  readonly value: number | null;
  readonly limit: number | null;
}

const NAMED = 2;

/** Why the standing is what it is. Of musts that are short, only the worst rule speaks; the others each have to be mended. */
export function standingWords({ standingCauses, questions }: StandingSource): StandingWord[] {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  return standingCauses.filter(isKnown).map(({ rule, questions: keys, value, limit }) => {
    const known = keys.flatMap((key) => byKey.get(key) ?? []);
    return {
      rule,
      questions: known.slice(0, NAMED),
      more: Math.max(0, keys.length - NAMED),
      value: value === null ? null : belowLimit(value, limit ?? 1),
      limit: limit === null ? null : wholePerCent(limit),
    };
  });
}

/** Whole per cent, but where that would read as the limit itself: 79.6, not 80, is below 80. */
function belowLimit(value: number, limit: number): number {
  const shown = wholePerCent(value);
  return shown < wholePerCent(limit) ? shown : Math.floor(1000 * value) / 10;
}

const RULES: ReadonlySet<string> = new Set<Rule>([
  'must_short_by_two',
  'must_short_by_one',
  'below_pass_mark',
  'below_least_coverage',
  'must_declined',
  'must_not_applicable_unconfirmed',
  'nothing_applicable',
]);

function isKnown(cause: StandingCauseView): cause is StandingCauseView & { readonly rule: Rule } {
  return RULES.has(cause.rule);
}
