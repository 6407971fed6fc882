import type { Sheet, SheetRow } from '@app/spreadsheets';

import type { SubmissionReport } from '../../../submission/submission-reports.service.js';
import type { WorkbookSubject } from '../subject.js';

/** How one supplier sees itself beside what its answers come to, probe by probe. */
export function supplierPerceptionSheet(
  { say, heading, language }: WorkbookSubject,
  report: SubmissionReport | null,
): { sheet: Sheet; rows: SheetRow[] } {
  const texts = new Map(report?.questionnaire.content.probes.map(({ key, text }) => [key, text[language]]));
  return {
    sheet: {
      name: say('perception'),
      heading,
      columns: [
        { key: 'questionKey', header: say('questionKey'), kind: 'text', width: 11 },
        { key: 'question', header: say('question'), kind: 'text', width: 60, wrap: true },
        { key: 'selfRating', header: say('selfRating'), kind: 'decimal' },
        { key: 'maturity', header: say('maturity'), kind: 'decimal' },
        { key: 'gap', header: say('perceptionGap'), kind: 'decimal', format: '+0.0;-0.0;0.0' },
        { key: 'view', header: say('view'), kind: 'text', width: 22 },
      ],
    },
    rows: (report?.probes ?? []).map(({ key, perception }) => ({
      questionKey: key,
      question: texts.get(key) ?? null,
      selfRating: perception?.rating ?? null,
      maturity: perception?.maturity ?? null,
      gap: perception?.gap ?? null,
      view: perception && say(perception.class),
    })),
  };
}
