import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { exportsListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { ExportView } from '~/api/generated/types.gen';
import { useChanges } from '~/api/use-changes';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { Waiting } from '~/ui/waiting';
import { WhenNear } from '~/ui/when-near';

import classes from './exports.module.css';

/** The register of downloads, newest first: what an auditor compares a file with. */
export function ExportsPage() {
  const { t } = useTranslation();
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
      lead={t('exports.lead')}
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
            columns={[
              { key: 'file', words: t('exports.columns.file') },
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

function ExportRow({ entry }: { readonly entry: ExportView }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { kind, fileName, state, requestedBy, requestedAt, rowCount, byteCount, sha256, filters } = entry;
  const conditions = Object.entries(filters);
  return (
    <tr>
      <td>
        <span className={classes.kind}>
          {t(`exports.kinds.${kind}`)} {state !== 'finished' && <Tag outlined>{t(`exports.states.${state}`)}</Tag>}
        </span>
        <small className={classes.name}>{fileName}</small>
        {conditions.length > 0 && (
          <small className={classes.name}>
            {t('exports.filters')}: {conditions.map(([name, value]) => `${name}=${[value].flat().join(',')}`).join(' · ')}
          </small>
        )}
      </td>
      <td>{requestedBy}</td>
      <td>
        <time dateTime={requestedAt}>{moment(requestedAt, language)}</time>
      </td>
      <td data-right>{rowCount ?? '–'}</td>
      <td data-right>{byteCount === null ? '–' : t('exports.bytes', { size: Math.ceil(byteCount / 1000) })}</td>
      <td>{sha256 === null ? '–' : <Hash value={sha256} />}</td>
    </tr>
  );
}

function Hash({ value }: { readonly value: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hash}>
      <code title={value}>{value.slice(0, 12)}…</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('exports.copyHash')} onClick={copy}>
            {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          </ActionIcon>
        )}
      </CopyButton>
    </span>
  );
}
