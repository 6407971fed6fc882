import { Select } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { PermittedButton } from '~/components/permitted-button';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { SearchField } from '~/ui/search-field';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import { CampaignRow } from './campaign-row';
import { type CampaignsSearch, campaignsSearchIn } from './campaigns-search';
import classes from './list.module.css';

/** What suppliers are asked, newest first. */
export function CampaignsPage() {
  const { t } = useTranslation();
  const view: CampaignsSearch = useSearch({ from: '/signed-in/members/campaigns' });
  const navigate = useNavigate();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...campaignsListInfiniteOptions({
      query: { limit: 50, ...(view.state && { states: [view.state] }), ...(view.search && { search: view.search }) },
    }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const campaigns = data.pages.flatMap(({ items }) => items);
  const isFiltered = view.state !== undefined || view.search !== undefined;
  const look = (changes: Record<string, unknown>) =>
    void navigate({ to: '.', search: campaignsSearchIn({ ...view, ...changes }), replace: true });
  const start = (
    <PermittedButton
      permission="campaigns.write"
      leftSection={<IconSend size={16} aria-hidden />}
      onClick={() => navigate({ to: paths.campaignNew })}
    >
      {t('campaigns.new')}
    </PermittedButton>
  );
  if (campaigns.length === 0 && !isFiltered) {
    return (
      <Page title={t('campaigns.title')} lead={t('campaigns.lead')}>
        <Card>
          <Empty title={t('campaigns.empty')} action={start}>
            {t('campaigns.emptyLead')}
          </Empty>
        </Card>
      </Page>
    );
  }
  return (
    <Page title={t('campaigns.title')} lead={t('campaigns.lead')} actions={start}>
      <Card flush>
        <div className={classes.tools}>
          <SearchField label={t('campaigns.search')} value={view.search ?? ''} onSearch={(search) => look({ search })} />
          <Select
            aria-label={t('campaigns.columns.state')}
            placeholder={t('campaigns.allStates')}
            data={(['draft', 'issued', 'cancelled'] as const).map((value) => ({ value, label: t(`campaigns.states.${value}`) }))}
            value={view.state ?? null}
            onChange={(state) => look({ state })}
            clearable
          />
        </div>
        {campaigns.length === 0 ? (
          <Empty title={t('campaigns.nothingFound')}>{t('campaigns.nothingFoundLead')}</Empty>
        ) : (
          <DataTable
            caption={t('campaigns.title')}
            cards
            columns={[
              { key: 'name', words: t('campaigns.columns.name') },
              { key: 'state', words: t('campaigns.columns.state') },
              { key: 'due', words: t('campaigns.columns.due') },
              { key: 'progress', words: t('campaigns.columns.progress') },
            ]}
          >
            {campaigns.map((campaign) => (
              <CampaignRow key={campaign.id} campaign={campaign} />
            ))}
          </DataTable>
        )}
        <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
      </Card>
    </Page>
  );
}
