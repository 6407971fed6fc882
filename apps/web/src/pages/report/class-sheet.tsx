import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { drillDownMembersInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { Refusal } from '~/api/refusal';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import classes from '~/components/opens/opens.module.css';
import { DataTable } from '~/ui/data-table';
import { Refused } from '~/ui/refused';
import { Sheet } from '~/ui/sheet';

import { type OpeningSheetProps, useOpening } from './openable';
import report from './report.module.css';
import { RowActions } from './row-actions';
import { SupplierLink } from './supplier-link';

interface ClassSheetProps extends OpeningSheetProps {
  readonly classKey: string;
  readonly title: string;
}

/** A weakest link opened: all among whom it was found, each with its attainment for that class alone. */
export function ClassSheet({ campaignId, filter, classKey, title, open, onNarrow, onClose }: ClassSheetProps) {
  const { t } = useTranslation();
  const openNumber = useOpening();
  const path = { id: campaignId, class: classKey };
  const query = useInfiniteQuery({
    ...drillDownMembersInfiniteOptions({ path, query: { ...filter, limit: 50 } }),
    initialPageParam: { path },
    getNextPageParam: ({ next }) => next,
    enabled: open,
  });
  const { data, error } = query;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Sheet title={title} open={open} onClose={onClose}>
      <p className={`prose ${classes.rule}`}>{t('rules.of.weakest')}</p>
      {error instanceof Refusal ? <Refused error={error} /> : !data && <Skeleton height={240} />}
      {data && rows.length === 0 && <p className={report.note}>{t('report.weakest.nobody')}</p>}
      {rows.length > 0 && (
        <div className={classes.rows}>
          <DataTable
            caption={title}
            columns={[
              { key: 'supplier', words: t('report.heat.supplier') },
              { key: 'attainment', words: t('report.weakest.attainment'), right: true },
            ]}
          >
            {rows.map(({ relationshipId, submissionId, supplierName, attainment }) => (
              <tr key={relationshipId}>
                <td>
                  <SupplierLink submissionId={submissionId} name={supplierName} />
                </td>
                <td data-right>
                  {submissionId ? (
                    <Opens
                      title={`${supplierName} ${title}`}
                      onOpen={() =>
                        openNumber({ kind: 'supplier', opened: { kind: 'class', submissionId, supplierName, classKey, title } })
                      }
                    >
                      <AttainmentCell attainment={attainment} />
                    </Opens>
                  ) : (
                    <AttainmentCell attainment={attainment} />
                  )}
                </td>
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
