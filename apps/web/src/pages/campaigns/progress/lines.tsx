import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { campaignsLinesInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { useIsOutsider } from '~/session/use-engagement';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import { filterOf, isFiltered, linesFor, linesSearchIn } from '../lines-search';
import { LineFilters } from './line-filters';
import { LineTable } from './line-table';
import { RemindBar } from './remind-bar';

/** The suppliers of a campaign, narrowed and sorted as the address says. */
export function Lines({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const { id } = campaign;
  const view = linesFor(useIsOutsider(), useSearch({ from: '/signed-in/members/campaigns/$id' }));
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...campaignsLinesInfiniteOptions({ path: { id }, query: { ...filterOf(view), limit: 100, ...(view.sort && { sort: view.sort }) } }),
    initialPageParam: { path: { id } },
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const lines = data.pages.flatMap(({ items }) => items);
  const total = data.pages[0]?.total ?? 0;
  const look = (changes: Record<string, unknown>) => {
    setSelected(new Set());
    void navigate({ to: '.', search: linesSearchIn({ ...view, ...changes }), replace: true });
  };
  return (
    <Card flush>
      <LineFilters view={view} onLook={look} />
      <RemindBar campaign={campaign} view={view} total={total} selected={selected} onDone={() => setSelected(new Set())} />
      {lines.length === 0 ? (
        <Empty title={t('campaigns.noLines')}>{isFiltered(view) && t('campaigns.nothingFoundLead')}</Empty>
      ) : (
        <LineTable campaign={campaign} lines={lines} selected={selected} onSelect={setSelected} />
      )}
      <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
    </Card>
  );
}
