import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { MatrixColumnView, MatrixRowView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import { paths } from '~/paths';

import { type AnswerCell, answerAt } from './answer-cells';
import classes from './matrix.module.css';

interface MatrixRowProps {
  readonly campaignId: string;
  readonly row: MatrixRowView;
  readonly columns: readonly MatrixColumnView[];
  /** The columns that are drawn: from this one up to, not with, that one. */
  readonly from: number;
  readonly to: number;
  /** Which one of the suppliers it is, from 0. */
  readonly at: number;
  /** Its cell that is in the order of Tab; null when that is in another row. */
  readonly column: number | null;
  /** There is room for the sign of a standing alone. */
  readonly isNarrow: boolean;
}

/** The head takes the first two rows of the table. */
const HEAD = 3;
/** Supplier, standing and overall attainment stand before the questions. */
export const FIXED = 3;

/** One supplier with its answers, as far as they are in sight. */
export const MatrixRow = memo(function MatrixRow({ campaignId, row, columns, from, to, at, column, isNarrow }: MatrixRowProps) {
  const { t } = useTranslation();
  const { answers, submissionId, supplierName, assessmentId, standing, attainment } = row;
  return (
    <tr aria-rowindex={at + HEAD}>
      <th scope="row" aria-colindex={1} className={classes.name}>
        {submissionId ? (
          <Link to={paths.supplierResult} params={{ id: submissionId }}>
            {supplierName}
          </Link>
        ) : (
          <Link to={paths.campaignAssessment} params={{ id: campaignId, assessmentId }}>
            {supplierName}
          </Link>
        )}
      </th>
      <td aria-colindex={2} className={classes.standing}>
        <StandingMark standing={standing} short={isNarrow} />
      </td>
      {answers === null ? (
        <td
          data-spot={`${at} 0`}
          data-whole
          tabIndex={column === null ? -1 : 0}
          aria-colindex={FIXED}
          colSpan={3 + to - from}
          className={classes.waiting}
        >
          {t('report.heat.waiting')}
        </td>
      ) : (
        <>
          <td aria-colindex={FIXED} data-spot={`${at} 0`} tabIndex={column === 0 ? 0 : -1} className={classes.overall}>
            <AttainmentCell attainment={attainment} />
          </td>
          <td aria-hidden />
          {columns.slice(from, to).map(({ key }, index) => {
            const place = from + index;
            const cell = answerAt(answers, place);
            return (
              <td key={key} aria-colindex={FIXED + 1 + place} data-spot={`${at} ${place + 1}`} tabIndex={column === place + 1 ? 0 : -1}>
                <span className="only-read">
                  {t(`sides.matrix.words.${wordsOf(cell)}`, {
                    said: t(`sides.matrix.said.${SAID[cell.said]}`),
                    level: cell.level,
                    target: cell.target,
                  })}
                </span>
                <span
                  className={classes.cell}
                  aria-hidden
                  data-said={cell.said}
                  data-step={cell.step ?? 'none'}
                  data-must={isMissing(cell) || undefined}
                >
                  {SIGNS[cell.said] ?? cell.level}
                  {cell.said === 'level' && cell.gap > 0 && <sup>{`−${cell.gap}`}</sup>}
                </span>
              </td>
            );
          })}
          <td aria-hidden />
        </>
      )}
    </tr>
  );
});

/** What is not a level has a sign of its own, so that no two look alike without their colours. */
export const SIGNS = { unknown: '?', unanswered: '…', notApplicable: '–', declined: '×', notAsked: '' } as Readonly<
  Record<AnswerCell['said'], string | undefined>
>;

const SAID = {
  level: 'level',
  unknown: 'unknown',
  unanswered: 'unanswered',
  notApplicable: 'not_applicable',
  declined: 'declined',
  notAsked: 'not_asked',
} as const;

function isMissing({ must, gap }: AnswerCell): boolean {
  return must && gap > 0;
}

function wordsOf(cell: AnswerCell): 'met' | 'short' | 'shortMust' | 'other' {
  if (cell.said === 'notAsked' || cell.step === null) return 'other';
  if (cell.gap === 0) return 'met';
  return cell.must ? 'shortMust' : 'short';
}
