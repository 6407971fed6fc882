import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { drillDownMembersInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { Opens } from '~/components/opens/opens';
import { RuleSheet } from '~/components/opens/rule-sheet';

import { type OpeningSheetProps, useOpening } from './openable';
import { SuppliersBehind } from './suppliers-behind';

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
  return (
    <RuleSheet title={title} rule={t('rules.of.weakest')} open={open} onClose={onClose}>
      <SuppliersBehind
        query={query}
        caption={title}
        nobody={t('report.weakest.nobody')}
        columns={[{ key: 'attainment', words: t('report.weakest.attainment'), right: true }]}
        cells={({ submissionId, supplierName, attainment }) => (
          <td data-right>
            {submissionId ? (
              <Opens
                title={`${supplierName} ${title}`}
                onOpen={() => openNumber({ kind: 'supplier', opened: { kind: 'class', submissionId, supplierName, classKey, title } })}
              >
                <AttainmentCell attainment={attainment} />
              </Opens>
            ) : (
              <AttainmentCell attainment={attainment} />
            )}
          </td>
        )}
        onOnly={(suppliers) => onNarrow({ suppliers })}
      />
    </RuleSheet>
  );
}
