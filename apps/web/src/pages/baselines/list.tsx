import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { baselinesListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { CopyButton } from '~/components/library/copy-button';
import { VersionRow } from '~/components/library/version-row';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

/** What can be expected of suppliers: the baseline that the product brings, and the organization's own, version by version. */
export function BaselinesPage() {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...baselinesListInfiniteOptions({ query: { limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const baselines = data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('library.baselines.title')} lead={t('library.baselines.lead')} actions={<CopyButton kind="baseline" />}>
      <Card flush>
        {baselines.length === 0 ? (
          <Empty title={t('library.baselines.empty')}>{t('library.baselines.emptyLead')}</Empty>
        ) : (
          <DataTable
            caption={t('library.baselines.title')}
            cards
            columns={[
              { key: 'name', words: t('library.columns.name') },
              { key: 'version', words: t('library.columns.version') },
              { key: 'published', words: t('library.columns.published') },
            ]}
          >
            {baselines.flatMap(({ builtIn, versions }) =>
              versions.map((version) => <VersionRow key={version.id} kind="baseline" version={version} builtIn={builtIn} />),
            )}
          </DataTable>
        )}
        <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
      </Card>
    </Page>
  );
}
