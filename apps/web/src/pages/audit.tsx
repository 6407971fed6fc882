import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { auditListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { AuditEntryView } from '~/api/generated/types.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import classes from './audit/audit.module.css';
import { Verification } from './audit/verification';

/** Who did what to which object; the chain can be verified, whole and against what was noted earlier. */
export function AuditPage() {
  const { t } = useTranslation();
  const { objectType, objectId } = useSearch({ from: '/signed-in/members/audit' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...auditListInfiniteOptions({ query: { limit: 50, ...(objectType && objectId && { objectType, objectId }) } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
  });
  if (error) throw error;
  if (!data) return <Waiting />;
  const entries = data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Verification />
      {objectId && (
        <p>
          <Link to={paths.audit}>{t('audit.all')}</Link>
        </p>
      )}
      <Card flush>
        {entries.length === 0 ? (
          <Empty title={t('audit.empty')}>{t('audit.emptyLead')}</Empty>
        ) : (
          <DataTable
            caption={t('audit.title')}
            columns={[
              { key: 'seq', words: t('audit.columns.seq'), right: true },
              { key: 'at', words: t('audit.columns.at') },
              { key: 'who', words: t('audit.columns.who') },
              { key: 'action', words: t('audit.columns.action') },
              { key: 'object', words: t('audit.columns.object') },
              { key: 'details', words: t('audit.columns.details') },
            ]}
          >
            {entries.map((entry) => (
              <EntryRow key={entry.seq} entry={entry} />
            ))}
          </DataTable>
        )}
        <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
      </Card>
    </Page>
  );
}

function EntryRow({ entry }: { readonly entry: AuditEntryView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { seq, at, actorKind, actorName, action, objectType, objectId, details } = entry;
  const written = JSON.stringify(details);
  return (
    <tr>
      <td data-right>{seq}</td>
      <td>
        <time dateTime={at}>{moment(at, language)}</time>
      </td>
      <td>{actorName ?? t(`audit.kinds.${actorKind}`)}</td>
      <td>
        <code>{action}</code>
      </td>
      <td>
        <Link to={paths.audit} search={{ objectType, objectId }} title={t('audit.byObject')}>
          {objectType} {objectId.slice(-8)}
        </Link>
      </td>
      <td className={classes.details}>
        <code title={written}>{written === '{}' ? '' : written}</code>
      </td>
    </tr>
  );
}
