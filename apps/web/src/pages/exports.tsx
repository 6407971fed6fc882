import { IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { exportsListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { paths } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import { ExportRow } from './exports/export-row';

/** The register of exports, newest first: what is on its way, what can be taken, and what an auditor compares a file with. */
export function ExportsPage() {
  const { t } = useTranslation();
  const isOutsider = useIsOutsider();
  const cache = useQueryClient();
  const list = exportsListInfiniteOptions({ query: { limit: 50 } });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...list,
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
  });
  useChanges('exports', () => cache.invalidateQueries({ queryKey: list.queryKey }));
  if (error) throw error;
  if (!data) return <Waiting />;
  const exports = data.pages.flatMap(({ items }) => items);
  return (
    <Page
      title={t('exports.title')}
      lead={t(isOutsider ? 'exports.leadPartly' : 'exports.lead')}
      actions={
        <ButtonLink to={paths.verifyExport} variant="default" leftSection={<IconFileCheck size={16} />}>
          {t('verification.title')}
        </ButtonLink>
      }
    >
      <Card flush>
        {exports.length === 0 ? (
          <Empty title={t('exports.empty')}>{t('exports.emptyLead')}</Empty>
        ) : (
          <DataTable
            caption={t('exports.title')}
            cards
            columns={[
              { key: 'file', words: t('exports.columns.file') },
              { key: 'became', words: t('exports.columns.became') },
              { key: 'by', words: t('exports.columns.by') },
              { key: 'at', words: t('exports.columns.at') },
              { key: 'rows', words: t('exports.columns.rows'), right: true },
              { key: 'size', words: t('exports.columns.size'), right: true },
              { key: 'hash', words: t('exports.columns.hash') },
            ]}
          >
            {exports.map((entry) => (
              <ExportRow key={entry.id} entry={entry} />
            ))}
          </DataTable>
        )}
        <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
      </Card>
    </Page>
  );
}
