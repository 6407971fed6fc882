import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { questionnairesListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import { CopyButton } from '~/components/library/copy-button';
import { VersionRow } from '~/components/library/version-row';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

/** What suppliers can be asked: the questionnaire that the product brings, and the organization's own, version by version. */
export function QuestionnairesPage() {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...questionnairesListInfiniteOptions({ query: { limit: 50 } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const questionnaires = data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('library.questionnaires.title')} lead={t('library.questionnaires.lead')} actions={<CopyButton kind="questionnaire" />}>
      <Card flush>
        {questionnaires.length === 0 ? (
          <Empty title={t('library.questionnaires.empty')}>{t('library.questionnaires.emptyLead')}</Empty>
        ) : (
          <DataTable
            caption={t('library.questionnaires.title')}
            cards
            columns={[
              { key: 'name', words: t('library.columns.name') },
              { key: 'version', words: t('library.columns.version') },
              { key: 'full', words: t('library.columns.full'), right: true },
              { key: 'short', words: t('library.columns.short'), right: true },
              { key: 'published', words: t('library.columns.published') },
            ]}
          >
            {questionnaires.flatMap(({ builtIn, versions }) =>
              versions.map((version) => (
                <VersionRow key={version.id} kind="questionnaire" version={version} builtIn={builtIn}>
                  <td data-right>{version.questionCount}</td>
                  <td data-right>{version.shortFormCount}</td>
                </VersionRow>
              )),
            )}
          </DataTable>
        )}
        <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
      </Card>
    </Page>
  );
}
