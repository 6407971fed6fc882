import { type Fraction, RULE_SET } from '@app/gap-analysis';
import type { Sheet, SheetRow } from '@app/spreadsheets';

import type { WorkbookSubject } from './subject.js';
import type { Word } from './words.js';
import type { WorkedExample } from './worked-example.js';

/** The rule of every figure, from which sheets it can be worked out again, and the same worked through for one supplier. */
export function explanationsSheet(subject: WorkbookSubject, example: WorkedExample | null): { sheet: Sheet; rows: SheetRow[] } {
  const { say, campaign } = subject;
  const row = (figure: Word, rule: Word, from: Word, worked: string | null): SheetRow => ({
    figure: say(figure),
    rule: say(rule),
    from: say(from),
    example: example ? worked : say('exampleNone'),
  });
  const ofGap = example?.gap ? `${example.name}, ${example.gap.key}` : '';
  const overall = example?.overall;
  return {
    sheet: {
      name: say('explanations'),
      heading: campaign.name,
      columns: [
        { key: 'figure', header: say('figure'), kind: 'text', width: 20 },
        { key: 'rule', header: say('rule'), kind: 'text', width: 70, wrap: true },
        { key: 'from', header: say('whereItStands'), kind: 'text', width: 34, wrap: true },
        { key: 'example', header: say('example'), kind: 'text', width: 52, wrap: true },
      ],
    },
    rows: [
      { figure: say('ruleSet'), rule: String(RULE_SET) },
      row(
        'gap',
        'ruleGap',
        'fromGaps',
        example?.gap ? `${ofGap}: max(0, ${example.gap.target} − ${example.gap.level}) = ${example.gap.gap}` : null,
      ),
      row(
        'priority',
        'rulePriority',
        'fromFactors',
        example?.gap ? `${ofGap}: ${product(example.gap.factors)} = ${example.gap.priority}` : null,
      ),
      row('attainment', 'ruleAttainment', 'fromAnswers', overall ? quotient(example.name, overall.attainment) : null),
      row('maturity', 'ruleMaturity', 'fromAnswers', overall ? quotient(example.name, overall.maturity) : null),
      row('coverage', 'ruleCoverage', 'fromAnswers', overall ? quotient(example.name, overall.coverage) : null),
      row('perceptionGap', 'rulePerception', 'fromSuppliers', example ? perceptionOf(example) : null),
      row('standing', 'ruleStanding', 'fromSuppliers', example ? `${example.name}: ${say(example.standing)}` : null),
      { figure: say('requirement'), rule: say('ruleRequirement'), from: say('frameworks') },
      { figure: say('median'), rule: say('medianRule'), from: say('fromSuppliers') },
      { figure: say('trend'), rule: say('trendRule'), from: say('trend') },
    ],
  };
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

/** Enough digits to follow the arithmetic by hand. */
function plain(value: number): string {
  return String(Number(value.toPrecision(10)));
}
