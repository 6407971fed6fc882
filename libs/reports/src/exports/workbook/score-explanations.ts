import type { Fraction } from '@app/gap-analysis';
import type { SheetRow } from '@app/spreadsheets';

import { plain } from './arithmetic.js';
import type { Say, Word } from './words.js';
import type { WorkedExample } from './worked-example.js';

/** Which sheets have what a supplier's figures are worked out from. */
export type ScoreSheets = Readonly<Record<'gaps' | 'factors' | 'sums' | 'whole', Word>>;

/** The figures of one supplier. @param example null: nobody has submitted yet */
export function scoreExplanations(say: Say, from: ScoreSheets, example: WorkedExample | null): SheetRow[] {
  const row = (figure: Word, rule: Word, sheet: Word, worked: string | null): SheetRow => ({
    figure: say(figure),
    rule: say(rule),
    from: say(sheet),
    example: example ? worked : say('exampleNone'),
  });
  const gap = example?.gap;
  const ofGap = example && gap ? `${example.name}, ${gap.key}` : '';
  const share = (fraction: Fraction | undefined) => (example && fraction ? quotient(example.name, fraction) : null);
  return [
    row('gap', 'ruleGap', from.gaps, gap ? `${ofGap}: max(0, ${gap.target} − ${gap.level}) = ${gap.gap}` : null),
    row('priority', 'rulePriority', from.factors, gap ? `${ofGap}: ${product(gap.factors)} = ${plain(gap.priority)}` : null),
    row('attainment', 'ruleAttainment', from.sums, share(example?.overall.attainment)),
    row('againstPhase', 'ruleAgainst', from.sums, share(example?.intrusion)),
    row('afterPhase', 'ruleAfter', from.sums, share(example?.postIntrusion)),
    row('maturity', 'ruleMaturity', from.sums, share(example?.overall.maturity)),
    row('coverage', 'ruleCoverage', from.sums, share(example?.overall.coverage)),
    row('perceptionGap', 'rulePerception', from.whole, example && perceptionOf(example)),
    row('standing', 'ruleStanding', from.whole, example && `${example.name}: ${say(example.standing)}`),
    { figure: say('requirement'), rule: say('ruleRequirement'), from: say('frameworks') },
    {
      figure: `${say('covered')} / ${say('onlyPartly')}`,
      rule: `${say('ruleCovered')}\n${say('ruleOnlyPartly')}`,
      from: say('frameworks'),
    },
  ];
}

function product(factors: readonly number[]): string {
  return factors.map(plain).join(' × ');
}

function quotient(name: string, { numerator, denominator }: Fraction): string | null {
  return denominator === 0 ? null : `${name}: ${plain(numerator)} ÷ ${plain(denominator)} = ${plain(numerator / denominator)}`;
}

function perceptionOf({ name, perception }: WorkedExample): string | null {
  return perception && `${name}: ${plain(perception.selfRating)} − ${plain(perception.maturity)} = ${plain(perception.gap)}`;
}
