import type { Sheet, SheetRow } from '@app/spreadsheets';

import { resultColumns, resultRows } from '../result-rows.js';
import type { OwnSubject } from './subject.js';

/** The result on one page. */
export function ownSummarySheet({ say, title, language, report }: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { assessment, questionnaire, probes } = report;
  return {
    sheet: { name: say('ownSummary'), heading: title, columns: resultColumns({ say }) },
    rows: resultRows({ say, language, questionnaire, probes, result: assessment }),
  };
}
