import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { useCells } from '~/ui/use-cells';
import { useIsPhone } from '~/ui/use-is-phone';

import { RowGap } from '../map/row-gap';
import { ScrolledGrid } from '../map/scrolled-grid';
import { useAhead } from '../map/use-ahead';
import type { Opened } from '../opening/opened';
import type { HeatMapSort, ReportFilter } from '../search';
import classes from './matrix.module.css';
import { MatrixFoot } from './matrix-foot';
import { MatrixHead } from './matrix-head';
import { MatrixLegend } from './matrix-legend';
import { FIXED, MatrixRow } from './matrix-row';
import { useMatrix } from './use-matrix';

const ROW_HEIGHT = 30;
const COLUMN_WIDTH = 42;
/** Supplier, standing, overall: what stands before the questions. On a phone the standing is its sign alone. */
const FIXED_WIDTHS = [200, 128, 52] as const;
const FIXED_ON_PHONE = [124, 64, 46] as const;

interface QuestionMatrixProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
  readonly sort: HeatMapSort;
  readonly onSort: (sort: HeatMapSort) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onQuestion: (questionKey: string) => void;
}

/** Suppliers × questions: a real table, of which only what is in sight is drawn, to both sides. Who has not submitted comes last. */
export default function QuestionMatrix({ campaignId, filter, report, sort, onSort, onOpen, onQuestion }: QuestionMatrixProps) {
  const { t } = useTranslation();
  const { rows = [], columns = [], isPending, error, ...pages } = useMatrix(campaignId, sort, filter);
  const isPhone = useIsPhone();
  const widths = isPhone ? FIXED_ON_PHONE : FIXED_WIDTHS;
  const fixed = widths.reduce<number>((sum, width) => sum + width, 0);
  const scroll = useRef<HTMLElement>(null);
  const down = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_HEIGHT, overscan: 8 });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => COLUMN_WIDTH,
    scrollMargin: fixed,
    // The supplier's name stays over what scrolls.
    scrollPaddingStart: widths[0],
    overscan: 6,
  });
  const drawn = down.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useAhead(last, rows.length, pages);
  const { spot, table, listens } = useCells({
    // The overall number, then the questions.
    extent: { rows: rows.length, columns: columns.length + 1 },
    onReach: ({ row, column }) => {
      down.scrollToIndex(row);
      if (column === 0) across.scrollToOffset(0);
      else across.scrollToIndex(column - 1);
    },
    onOpen: ({ row, column }) => {
      const { submissionId, supplierName } = rows[row] ?? {};
      if (!submissionId || supplierName === undefined) return;
      const question = columns[column - 1];
      onOpen(
        question
          ? { submissionId, supplierName, kind: 'answer', domain: question.domain, questionKey: question.key }
          : { submissionId, supplierName, kind: 'overall' },
      );
    },
  });
  if (error) throw error;
  if (isPending) return <Skeleton height={320} m="md" width="auto" />;

  const inSight = across.getVirtualItems();
  const from = inSight[0]?.index ?? 0;
  const to = (inSight.at(-1)?.index ?? -1) + 1;
  const first = drawn[0]?.index ?? 0;
  // Whoever scrolled away from it with the mouse comes back to the grid where it is now.
  const row = spot.row >= first && spot.row <= last ? spot.row : first;
  const column = spot.column > from && spot.column <= to ? spot.column : 0;
  return (
    <>
      <MatrixLegend />
      <ScrolledGrid
        title={t('sides.matrix.title')}
        scroll={scroll}
        grid={table}
        className={classes.matrix}
        aria-rowcount={report.asked + 3}
        aria-colcount={FIXED + columns.length}
        style={{ width: fixed + columns.length * COLUMN_WIDTH }}
        {...listens}
      >
        <colgroup>
          {widths.map((width) => (
            <col key={width} style={{ width }} />
          ))}
          <col style={{ width: from * COLUMN_WIDTH }} />
          <col span={to - from} style={{ width: COLUMN_WIDTH }} />
          <col style={{ width: (columns.length - to) * COLUMN_WIDTH }} />
        </colgroup>
        <MatrixHead columns={columns} domains={report.domains} {...{ from, to, sort, onSort, onQuestion }} />
        <tbody>
          <RowGap height={drawn[0]?.start ?? 0} columns={FIXED + 2 + to - from} />
          {drawn.map(({ index }) => {
            const supplier = rows[index];
            return (
              supplier && (
                <MatrixRow
                  key={supplier.assessmentId}
                  campaignId={campaignId}
                  row={supplier}
                  at={index}
                  column={index === row ? column : null}
                  {...{ columns, from, to, isNarrow: isPhone }}
                />
              )
            );
          })}
          <RowGap height={down.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={FIXED + 2 + to - from} />
        </tbody>
        <MatrixFoot gaps={report.topGaps} place={report.asked + 3} {...{ columns, from, to, onQuestion }} />
      </ScrolledGrid>
    </>
  );
}
