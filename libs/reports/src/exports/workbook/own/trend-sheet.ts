import type { Sheet, SheetRow } from '@app/spreadsheets';

import { otherwiseNames } from '../trend-columns.js';
import type { OwnSubject } from './subject.js';

/** How the own answers to this questionnaire developed, whoever asked. */
export function ownTrendSheet(subject: OwnSubject): { sheet: Sheet; rows: SheetRow[] } {
  const { say, title, trend } = subject;
  return {
    sheet: {
      name: say('ownTrend'),
      heading: title,
      columns: [
        { key: 'title', header: say('assessment'), kind: 'text', width: 40 },
        { key: 'buyerName', header: say('buyer'), kind: 'text', width: 30 },
        { key: 'submittedAt', header: say('submittedAt'), kind: 'datetime' },
        { key: 'attainment', header: say('attainment'), kind: 'percent', colour: 'attainment' },
        { key: 'maturity', header: say('maturity'), kind: 'decimal' },
        { key: 'otherwise', header: say('otherwise'), kind: 'text', width: 50 },
      ],
    },
    rows: trend.map(({ title: asked, buyerName, submittedAt, attainment, maturity, otherwise }) => ({
      ...{ title: asked, buyerName, submittedAt, attainment, maturity },
      otherwise: otherwiseNames(subject, otherwise),
    })),
  };
}
