import type { Sheet, SheetRow } from '@app/spreadsheets';

import { resultFrameworkRows, resultFrameworksSheet } from '../result-frameworks-sheet.js';
import type { OwnSubject } from './subject.js';

/** What the own answers say of what others require. */
export function ownFrameworksSheet({ say, language, title, frameworks }: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  return {
    sheet: resultFrameworksSheet(say, title),
    rows: frameworks.flatMap((framework) => resultFrameworkRows({ say, language }, framework)),
  };
}
