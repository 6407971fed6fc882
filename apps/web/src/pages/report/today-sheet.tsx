import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { todayMembersInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { SupplierPointView } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';
import { AttainmentCell } from '~/components/attainment-cell';
import classes from '~/components/opens/opens.module.css';
import { StandingMark } from '~/components/standing-mark';
import { DataTable } from '~/ui/data-table';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import type { MeasuredStanding, OpeningSheetProps } from './openable';
import report from './report.module.css';
import { RowActions } from './row-actions';
import { SupplierLink } from './supplier-link';

interface TodaySheetProps extends OpeningSheetProps {
  readonly title: string;
  /** Only those that stood so; the other likewise of today. */
  readonly before?: MeasuredStanding;
  readonly now?: MeasuredStanding;
}

/** A median or a standing of today's baseline opened: every supplier on both sides, whoever fell furthest first. */
export function TodaySheet({ campaignId, filter, title, before, now, open, onNarrow, onClose }: TodaySheetProps) {
  const { t } = useTranslation();
  const wish = { ...(before && { standingThen: before }), ...(now && { standingToday: now }) };
  const query = useInfiniteQuery({
    ...todayMembersInfiniteOptions({ path: { id: campaignId }, query: { ...filter, ...wish, limit: 50 } }),
    initialPageParam: { path: { id: campaignId } },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  const { data, error } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <p className={`prose ${classes.rule}`}>{t('opens.today.rule')}</p>
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data && rows.length === 0 && <p className={report.note}>{t('opens.today.nobody')}</p>}
      {rows.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            caption={title}
            columns={[
              { key: 'supplier', words: t('report.heat.supplier') },
              { key: 'before', words: t('today.then') },
              { key: 'now', words: t('today.now') },
            ]}
          >
            {rows.map((row) => (
              <tr key={row.relationshipId}>
                <td>
                  <SupplierLink submissionId={row.submissionId} name={row.supplierName} />
                </td>
                <td>
                  <Point point={row.before} />
                </td>
                <td>{row.now ? <Point point={row.now} /> : <small className={classes.aside}>{t('opens.today.notMeasured')}</small>}</td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <RowActions
        rows={rows}
        query={query}
        onOnly={(suppliers) => {
          onClose();
          onNarrow({ suppliers });
        }}
      />
    </Sheet>
  );
}

/** Attainment with the number of must-gaps, and the standing that follows. */
function Point({ point: { standing, attainment, mustGaps } }: { readonly point: SupplierPointView }) {
  return (
    <span className={classes.point}>
      <AttainmentCell attainment={attainment} mustGaps={mustGaps} />
      <StandingMark standing={standing} />
    </span>
  );
}
