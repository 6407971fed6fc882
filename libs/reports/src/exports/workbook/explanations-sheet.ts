import { RULE_SET } from '@app/gap-analysis';
import type { Sheet, SheetRow } from '@app/spreadsheets';

import { chainExplanations, trendExplanation } from './chain-explanations.js';
import { type ScoreSheets, scoreExplanations } from './score-explanations.js';
import { onlySupplier, type WorkbookSubject } from './subject.js';
import type { Say } from './words.js';
import type { WorkedExample } from './worked-example.js';

const SHEETS: ScoreSheets = { gaps: 'fromGaps', factors: 'fromFactors', sums: 'fromAnswers', whole: 'fromSuppliers' };

/** The rule of every figure, from which sheets it can be worked out again, and the same worked through. */
export function explanationsSheet(subject: WorkbookSubject, example: WorkedExample | null): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  const rest = onlySupplier(subject) ? [trendExplanation(say)] : chainExplanations(subject);
  return {
    sheet: explanationsTable(say, heading),
    rows: [{ figure: say('ruleSet'), rule: String(RULE_SET) }, ...scoreExplanations(say, SHEETS, example), ...rest],
  };
}

export function explanationsTable(say: Say, heading: string): Sheet {
  return {
    name: say('explanations'),
    heading,
    columns: [
      { key: 'figure', header: say('figure'), kind: 'text', width: 20, wrap: true },
      { key: 'rule', header: say('rule'), kind: 'text', width: 70, wrap: true },
      { key: 'from', header: say('whereItStands'), kind: 'text', width: 34, wrap: true },
      { key: 'example', header: say('example'), kind: 'text', width: 52, wrap: true },
    ],
  };
}
