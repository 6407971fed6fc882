import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { reportSidesPerceivedInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { Refusal } from '~/api/refusal';
import classes from '~/components/opens/opens.module.css';
import { oneDecimal } from '~/format/numbers';
import { paths } from '~/paths';
import { DataTable } from '~/ui/data-table';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';
import { PERCEPTIONS, type Perceived } from './perceived';
import { signed } from './perception-points';
import { RowActions } from './row-actions';
import type { ReportChange, ReportFilter } from './search';

interface PerceivedSheetProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly perceived: Perceived;
  readonly open: boolean;
  readonly onNarrow: (change: ReportChange) => void;
  readonly onClose: () => void;
}

/** Who sees itself so, the widest difference first, each with its two numbers. */
export default function PerceivedSheet({ campaignId, filter, perceived, open, onNarrow, onClose }: PerceivedSheetProps) {
  const { t } = useTranslation();
  const { title, view, ...group } = perceived;
  const asked = { ...filter, ...group, ...(view && { perception: PERCEPTIONS[view] }), limit: 50 };
  const query = useInfiniteQuery({
    ...reportSidesPerceivedInfiniteOptions({ path: { id: campaignId }, query: asked }),
    initialPageParam: { path: { id: campaignId } },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  const { data, error } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const words = [title, t(view ? `report.perception.${view}` : 'report.perception.title')].filter(Boolean).join(' ');
  return (
    <Sheet title={words} open={open} onClose={onClose}>
      <p className={`prose ${classes.rule}`}>{t('sides.groups.rule')}</p>
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data && (
        <div className={classes.rows}>
          <DataTable
            caption={words}
            columns={[
              { key: 'supplier', words: t('report.perception.supplier') },
              { key: 'self', words: t('report.perception.self'), right: true },
              { key: 'maturity', words: t('report.perception.maturity'), right: true },
              { key: 'gap', words: t('report.perception.gap'), right: true },
            ]}
          >
            {rows.map(({ relationshipId, submissionId, supplierName, selfRating, maturity, gap }) => (
              <tr key={relationshipId}>
                <td>
                  <Link to={paths.supplierResult} params={{ id: submissionId }}>
                    {supplierName}
                  </Link>
                </td>
                <td data-right>{selfRating}</td>
                <td data-right>{oneDecimal(maturity)}</td>
                <td data-right>{signed(gap)}</td>
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <RowActions
        rows={rows}
        query={query}
        onOnly={(suppliers) => {
          onNarrow({ suppliers });
          onClose();
        }}
      />
    </Sheet>
  );
}
