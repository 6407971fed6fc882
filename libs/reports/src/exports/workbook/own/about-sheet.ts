import { RULE_SET } from '@app/gap-analysis';
import type { CellValue, Sheet, SheetRow } from '@app/spreadsheets';

import { moment } from '../moment.js';
import { versionName } from '../subject.js';
import type { Word } from '../words.js';
import type { OwnSubject } from './subject.js';

/** What was answered, measured with what, by which edition of the rules. */
export function ownAboutSheet(subject: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { say, title, supplierName, report, exportedAt, requestedBy, timeZone } = subject;
  const { submission } = report.material;
  const fact = (word: Word, value: CellValue): SheetRow => ({
    item: say(word),
    value: value instanceof Date ? moment(value, timeZone) : value,
  });
  return {
    sheet: {
      name: say('about'),
      heading: title,
      columns: [
        { key: 'item', header: say('item'), kind: 'text', width: 28 },
        { key: 'value', header: say('value'), kind: 'text', width: 90, wrap: true },
      ],
    },
    rows: [
      fact('assessment', title),
      fact('supplier', supplierName),
      fact('questionnaire', versionName(subject, report.questionnaire)),
      fact('baselineVersion', versionName(subject, report.baseline)),
      fact('signedOn', submission.submittedAt),
      fact('signedBy', submission.signedBy),
      fact('basis', say('selfBasis')),
      fact('exportedAt', exportedAt),
      fact('exportedBy', requestedBy),
      fact('timeZone', timeZone),
      fact('ruleSet', String(RULE_SET)),
    ],
  };
}
