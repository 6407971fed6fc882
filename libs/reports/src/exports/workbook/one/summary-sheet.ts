import type { Sheet, SheetRow } from '@app/spreadsheets';

import { resultColumns, resultRows, type ToldResult } from '../result-rows.js';
import { className, onlySupplier, textIn, type WorkbookSubject } from '../subject.js';

const TOP_GAPS = 10;

/** One supplier on one page: what it comes to, by the targets of each class alone, and its most urgent gaps. */
export function supplierSummarySheet(
  subject: WorkbookSubject,
  submitted: Pick<ToldResult, 'result' | 'probes'> | null,
): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  const supplier = onlySupplier(subject);
  return {
    sheet: { name: say('summary'), heading, columns: resultColumns(subject) },
    rows: [
      { item: say('supplier'), comment: supplier ? `${supplier.code} ${supplier.name}` : null },
      ...(submitted
        ? [...resultRows({ ...subject, ...submitted }), ...classRows(subject), ...gapRows(subject, submitted.result)]
        : [{ item: say('standing'), comment: say('nothingSubmitted') }]),
    ],
  };
}

/** Where it is the only one, the weakest link of a class is its own attainment. */
function classRows(subject: WorkbookSubject): SheetRow[] {
  return subject.report.weakestLinks.flatMap(({ classKey, weakest }) =>
    weakest ? { item: subject.say('attainmentOfClass') + className(subject, classKey), share: weakest.attainment } : [],
  );
}

function gapRows(subject: WorkbookSubject, { gaps }: ToldResult['result']): SheetRow[] {
  const { say, language, questionnaire } = subject;
  const topics = new Map(questionnaire.questions.map(({ key, texts }) => [key, texts.topic]));
  return gaps.slice(0, TOP_GAPS).map(({ key, level, target, must, priority }) => ({
    item: `${say('topGapOf')}${key} ${textIn(subject, topics.get(key))}`,
    value: priority,
    comment: [`${say('level')} ${level}`, `${say('target')} ${target}`, ...(must ? [say('must')] : [])].join(
      language === 'ja' ? '、' : ', ',
    ),
  }));
}
