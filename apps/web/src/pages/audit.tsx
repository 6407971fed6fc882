import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { auditListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { AuditEntryView } from '~/api/generated/types.gen';
import { said } from '~/format/address-parts';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import { EntryRow } from './audit/entry-row';
import { Filters } from './audit/filters';
import type { AuditSearch } from './audit/search';
import { Verification } from './audit/verification';

/** Who did what to which object; the chain can be verified, whole and against what was noted earlier. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/members/audit' });
  const navigate = useNavigate();
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Verification />
      <Filters search={search} onChange={(chosen) => navigate({ to: paths.audit, search: chosen, replace: true })} />
      <Card flush>
        <Entries search={search} />
      </Card>
    </Page>
  );
}

function Entries({ search: { action, ...search } }: { readonly search: AuditSearch }) {
  const { t, i18n } = useTranslation();
  // What no page has a sentence for, no entry has for an action.
  const known = action !== undefined && i18n.exists(`audit.actions.${action}`);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...auditListInfiniteOptions({ query: { limit: 50, ...search, ...(known && { action: action as AuditEntryView['action'] }) } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const entries = data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) {
    const narrowed = known || Object.keys(said(search)).length > 0;
    return <Empty title={t(narrowed ? 'audit.none' : 'audit.empty')}>{t(narrowed ? 'audit.noneLead' : 'audit.emptyLead')}</Empty>;
  }
  return (
    <>
      <DataTable
        caption={t('audit.title')}
        cards
        columns={[
          { key: 'at', words: t('audit.columns.at') },
          { key: 'who', words: t('audit.columns.who') },
          { key: 'action', words: t('audit.columns.action') },
          { key: 'object', words: t('audit.columns.object') },
          { key: 'more', words: <span className="only-read">{t('audit.columns.more')}</span> },
        ]}
      >
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} />
        ))}
      </DataTable>
      <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
    </>
  );
}
