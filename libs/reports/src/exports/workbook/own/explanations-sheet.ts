import { RULE_SET } from '@app/gap-analysis';
import type { Sheet, SheetRow } from '@app/spreadsheets';

import { explanationsTable } from '../explanations-sheet.js';
import { type ScoreSheets, scoreExplanations } from '../score-explanations.js';
import { workedExample } from '../worked-example.js';
import type { OwnSubject } from './subject.js';

const SHEETS: ScoreSheets = { gaps: 'ownQuestions', factors: 'ownQuestions', sums: 'ownQuestions', whole: 'ownSummary' };

/** The rule of every figure, and the same worked through with the own answers. */
export function ownExplanationsSheet({ say, title, supplierName, report }: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const example = workedExample(supplierName, report.assessment);
  return {
    sheet: explanationsTable(say, title),
    rows: [{ figure: say('ruleSet'), rule: String(RULE_SET) }, ...scoreExplanations(say, SHEETS, example)],
  };
}
