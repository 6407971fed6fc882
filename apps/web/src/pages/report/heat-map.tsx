import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { useText } from '~/messages/use-text';

import classes from './heat-map.module.css';
import { HeatMapRow } from './heat-map-row';
import { Legend } from './legend';
import type { ReportFilter } from './search';
import { type HeatMapSort, SortHead } from './sort-head';
import { useHeatMap } from './use-heat-map';

const ROW_HEIGHT = 30;
/** Fetched before one has scrolled to the last row that is there. */
const AHEAD = 40;

interface HeatMapProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** Suppliers × domains: a real table, of which only the rows in sight are drawn. Who has not submitted comes last. */
export function HeatMap({ campaignId, filter, report }: HeatMapProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const [sort, setSort] = useState<HeatMapSort>('standing');
  const { rows = [], isPending, error, hasNextPage, isFetching, fetchNextPage } = useHeatMap(campaignId, sort, filter);
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && last > rows.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetching, last, rows.length, fetchNextPage]);
  if (error) throw error;
  if (isPending) return <Skeleton height={320} m="md" width="auto" />;

  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const columns = report.domains.length + 4;
  return (
    <>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section ref={scroll} className={classes.scroll} aria-label={t('report.heat.title')} tabIndex={0}>
        <table className={classes.map} aria-rowcount={report.asked + 1}>
          <caption className="only-read">{t('report.heat.title')}</caption>
          <thead>
            <tr>
              <SortHead words={t('report.heat.supplier')} up="name" down="-name" sort={sort} onSort={setSort} sticky />
              <SortHead words={t('report.heat.standing')} up="standing" sort={sort} onSort={setSort} />
              <SortHead words={t('report.heat.overall')} up="attainment" down="-attainment" sort={sort} onSort={setSort} />
              {report.domains.map(({ domain, shortName }) => (
                <th key={domain} scope="col" className={classes.domain}>
                  {domain}
                  <small>{text(shortName)}</small>
                </th>
              ))}
              <th scope="col">{t('report.heat.must')}</th>
            </tr>
          </thead>
          <tbody>
            <Gap height={before} columns={columns} />
            {drawn.map(({ index }) => {
              const row = rows[index];
              return (
                row && <HeatMapRow key={row.assessmentId} campaignId={campaignId} row={row} domains={report.domains} place={index + 2} />
              );
            })}
            <Gap height={after} columns={columns} />
          </tbody>
          {report.attainment && (
            <tfoot>
              <tr>
                <th scope="row">{t('report.heat.median')}</th>
                <td />
                <td>
                  <AttainmentCell attainment={report.attainment.median} />
                </td>
                {report.domains.map(({ domain, distribution }) => (
                  <td key={domain}>
                    <AttainmentCell attainment={distribution?.median ?? null} />
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </section>
    </>
  );
}

/** Holds the place of the rows that are out of sight. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}
