import type { Distribution } from '@app/gap-analysis';
import { type Sheet, type SheetRow, TENTHS_FORMAT } from '@app/spreadsheets';
import { STANDINGS } from '../../domain/campaign/campaign-report.js';
import { AS_IT_IS } from './arithmetic.js';
import { className, textIn, type WorkbookSubject } from './subject.js';
import { closedColumns, stateRows, type ToldClosings, topGapRows } from './top-gap-rows.js';

/** The campaign on one page: standings, medians, the weakest link per class, what most are missing and what closing it would do. */
export function summarySheet(subject: WorkbookSubject, closings: ToldClosings): { sheet: Sheet; rows: SheetRow[] } {
  const { say, heading } = subject;
  return {
    sheet: {
      name: say('summary'),
      heading,
      columns: [
        { key: 'item', header: say('item'), kind: 'text', width: 56, wrap: true },
        { key: 'value', header: say('value'), kind: 'decimal', format: AS_IT_IS, width: 12 },
        { key: 'share', header: say('share'), kind: 'percent', format: TENTHS_FORMAT, width: 12 },
        { key: 'comment', header: say('remark'), kind: 'text', width: 40, wrap: true },
        ...closedColumns(subject),
      ],
    },
    rows: [
      ...standingRows(subject),
      ...medianRows(subject),
      ...stateRows(subject, closings),
      ...weakestRows(subject),
      ...topGapRows(subject, closings),
    ],
  };
}

function standingRows({ say, report }: WorkbookSubject): SheetRow[] {
  const { asked, submitted, standings, mustGaps } = report;
  const share = (count: number) => (asked === 0 ? null : count / asked);
  return [
    { item: say('asked'), value: asked },
    { item: say('submitted'), value: submitted, share: share(submitted) },
    ...STANDINGS.map((standing) => ({ item: say(standing), value: standings[standing], share: share(standings[standing]) })),
    { item: say('mustGaps'), value: mustGaps },
  ];
}

function medianRows(subject: WorkbookSubject): SheetRow[] {
  const { say, report, questionnaire } = subject;
  const row = (item: string, distribution: Distribution | null): SheetRow => ({
    item,
    share: distribution?.median ?? null,
    comment: distribution ? null : say('fewerThanFive'),
  });
  return [
    row(say('attainmentMedian'), report.attainment),
    row(say('againstIntrusion'), report.againstIntrusion),
    row(say('afterIntrusion'), report.afterIntrusion),
    // Of a domain that was not chosen nothing is said, least of all that too few answered.
    ...questionnaire.content.sections.flatMap(({ key, name }) =>
      report.domains
        .filter(({ domain }) => domain === key)
        .map(({ distribution }) => row(say('medianOf') + textIn(subject, name), distribution)),
    ),
  ];
}

function weakestRows(subject: WorkbookSubject): SheetRow[] {
  const { say, report, supplierNames } = subject;
  return report.weakestLinks.map(({ classKey, suppliers, weakest }) => ({
    item: say('weakestOf') + className(subject, classKey),
    value: suppliers,
    share: weakest?.attainment ?? null,
    comment: weakest ? (supplierNames.get(weakest.relationshipId) ?? weakest.code) : null,
  }));
}
