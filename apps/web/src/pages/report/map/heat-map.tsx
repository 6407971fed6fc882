import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { useAfterwards } from '~/ui/use-afterwards';
import { useCells } from '~/ui/use-cells';
import type { Opened } from '../opening/opened';
import type { HeatMapSort, ReportFilter } from '../search';
import { useHeatMap } from '../use-heat-map';
import classes from './heat-map.module.css';
import { HeatMapFoot } from './heat-map-foot';
import { HeatMapRow } from './heat-map-row';
import { Legend } from './legend';
import { RowGap } from './row-gap';
import { ScrolledGrid } from './scrolled-grid';
import { SortHead } from './sort-head';
import { useAhead } from './use-ahead';

const ROW_HEIGHT = 30;
/** Rows beyond what is seen, for whoever scrolls; those in sight come first. */
const BEYOND = 12;

interface HeatMapProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
  readonly sort: HeatMapSort;
  readonly onSort: (sort: HeatMapSort) => void;
  readonly onOpen: (opened: Opened) => void;
}

/** Suppliers × domains: a real table, of which only the rows in sight are drawn; each number opens. Who has not submitted comes last. */
export function HeatMap({ campaignId, filter, report, sort, onSort, onOpen }: HeatMapProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { rows: come, error, ...pages } = useHeatMap(campaignId, sort, filter);
  // Drawn in small pieces once they have come.
  const shown = useDeferredValue(come);
  const rows = shown ?? [];
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    // Until it is measured, so that rows are made along with the table. To ask for the window's height would lay the page out.
    initialRect: { width: 0, height: Math.min(0.72 * screen.height, 760) },
    overscan: useAfterwards(shown !== undefined) ? BEYOND : 0,
    // Rows are drawn with the next frame rather than within each turn of the wheel.
    useFlushSync: false,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useAhead(last, rows.length, pages);
  const { domains } = report;
  const { spot, table, listens } = useCells({
    // The overall number, then the domains, then the musts.
    extent: { rows: rows.length, columns: domains.length + 2 },
    onReach: ({ row }) => virtual.scrollToIndex(row),
    onOpen: ({ row, column }) => {
      const { submissionId, supplierName } = rows[row] ?? {};
      if (!submissionId || supplierName === undefined) return;
      const domain = domains[column - 1];
      const about = domain ? { kind: 'domain' as const, domain } : { kind: column === 0 ? ('overall' as const) : ('musts' as const) };
      onOpen({ submissionId, supplierName, ...about });
    },
  });
  if (error) throw error;
  if (!shown) return <Skeleton height={320} m="md" width="auto" />;

  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const columns = domains.length + 4;
  // Whoever scrolled away from it with the mouse comes back to the grid where it is now.
  const first = drawn[0]?.index ?? 0;
  const atHand = spot.row >= first && spot.row <= last ? spot.row : first;
  return (
    <>
      <Legend />
      <ScrolledGrid
        title={t('report.heat.title')}
        scroll={scroll}
        grid={table}
        className={classes.map}
        aria-rowcount={report.asked + 1}
        style={{ ['--domains' as string]: domains.length }}
        {...listens}
      >
        <colgroup>
          <col className={classes.supplierColumn} />
          <col className={classes.standingColumn} />
          <col className={classes.numberColumn} />
          <col span={domains.length} />
          <col className={classes.numberColumn} />
        </colgroup>
        <thead>
          <tr>
            <SortHead words={t('report.heat.supplier')} up="name" down="-name" sort={sort} onSort={onSort} className={classes.first} />
            <SortHead words={t('report.heat.standing')} up="standing" sort={sort} onSort={onSort} />
            <SortHead words={t('report.heat.overall')} up="attainment" down="-attainment" sort={sort} onSort={onSort} />
            {domains.map(({ domain, shortName }) => (
              <th key={domain} scope="col" className={classes.domain}>
                {domain}
                <small>{text(shortName)}</small>
              </th>
            ))}
            <th scope="col">{t('report.heat.must')}</th>
          </tr>
        </thead>
        <tbody>
          <RowGap height={before} columns={columns} />
          {drawn.map(({ index }) => {
            const row = rows[index];
            return (
              row && (
                <HeatMapRow
                  key={row.assessmentId}
                  campaignId={campaignId}
                  row={row}
                  domains={domains}
                  at={index}
                  column={index === atHand ? spot.column : null}
                />
              )
            );
          })}
          <RowGap height={after} columns={columns} />
        </tbody>
        <HeatMapFoot report={report} />
      </ScrolledGrid>
    </>
  );
}
