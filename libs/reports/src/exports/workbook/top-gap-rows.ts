import { type SheetColumn, type SheetRow, TENTHS_FORMAT } from '@app/spreadsheets';

import type { TopGap } from '../../domain/campaign/campaign-report.js';
import type { ChainState } from '../../domain/campaign/closing.js';
import { textIn, type WorkbookSubject } from './subject.js';

const TOP_GAPS = 10;
const WIDE = 18;

/** What the chain comes to, and what it would come to without one of its gaps. */
export interface ToldClosings {
  /** Null for fewer than five members, of whom no gap says what closing it would do either. */
  readonly now: ChainState | null;
  /** By question. */
  readonly closed: ReadonlyMap<string, ChainState>;
}

/** As many as one acts on. */
export function topGapsOf({ report }: Pick<WorkbookSubject, 'report'>): readonly TopGap[] {
  return report.topGaps.slice(0, TOP_GAPS);
}

/** The numbers as they would be if everybody reached the target of the row's question; in tenths, since one gap of many moves a chain by little. */
export function closedColumns({ say }: Pick<WorkbookSubject, 'say'>): SheetColumn[] {
  return [
    { key: 'closedMean', header: say('closedMean'), kind: 'percent', format: TENTHS_FORMAT, width: WIDE },
    { key: 'closedMedian', header: say('closedMedian'), kind: 'percent', format: TENTHS_FORMAT, width: WIDE },
    { key: 'closedPassing', header: say('closedPassing'), kind: 'integer', width: WIDE },
    { key: 'closedCritical', header: say('closedCritical'), kind: 'integer', width: WIDE },
  ];
}

/** What is to be set beside the numbers once a gap is closed, and stands nowhere else in the summary. */
export function stateRows({ say, report: { asked } }: WorkbookSubject, { now }: ToldClosings): SheetRow[] {
  const comment = now ? null : say('fewerThanFive');
  return [
    { item: say('attainmentMean'), share: now?.mean ?? null, comment },
    { item: say('reachPassMark'), value: now?.passing ?? null, share: now && asked > 0 ? now.passing / asked : null, comment },
    { item: say('mustTwoShort'), value: now?.critical ?? null, share: now && asked > 0 ? now.critical / asked : null, comment },
  ];
}

export function topGapRows(subject: WorkbookSubject, { closed }: ToldClosings): SheetRow[] {
  const { say, questionnaire } = subject;
  const topics = new Map(questionnaire.questions.map(({ key, texts }) => [key, texts.topic]));
  return topGapsOf(subject).map(({ questionKey, suppliers, applicable, priority }) => {
    const without = closed.get(questionKey);
    return {
      item: `${say('topGapOf')}${questionKey} ${textIn(subject, topics.get(questionKey))}`,
      value: priority,
      share: applicable === 0 ? null : suppliers / applicable,
      comment: `${suppliers} / ${applicable} ${say('suppliersBelow')}`,
      closedMean: without?.mean ?? null,
      closedMedian: without?.median ?? null,
      closedPassing: without?.passing ?? null,
      closedCritical: without?.critical ?? null,
    };
  });
}
