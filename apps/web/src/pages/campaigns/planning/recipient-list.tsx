import { Checkbox } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersListInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RecipientFilterDto } from '~/api/generated/types.gen';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { Tag } from '~/ui/tag';
import { WhenNear } from '~/ui/when-near';

import { useClassWords } from './class-names';
import classes from './planning.module.css';

interface RecipientListProps {
  readonly filter: RecipientFilterDto;
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Suppliers to mark; what is marked stays so while the list is narrowed otherwise. */
export function RecipientList({ filter, chosen, disabled, onChoose }: RecipientListProps) {
  const { t } = useTranslation();
  const names = useClassWords();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...suppliersListInfiniteOptions({ query: { ...filter, state: 'active', limit: 100 } }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  const suppliers = data?.pages.flatMap(({ items }) => items) ?? [];
  const all = suppliers.length > 0 && suppliers.every(({ id }) => chosen.has(id));
  const mark = (ids: readonly string[], marked: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) marked ? next.add(id) : next.delete(id);
    onChoose(next);
  };
  const shown = suppliers.map(({ id }) => id);
  return (
    <>
      <p className={classes.chosen} aria-live="polite">
        {t('campaigns.selected', { count: chosen.size })}
      </p>
      {data && suppliers.length === 0 && <Empty title={t('campaigns.noLines')}>{t('campaigns.nothingFoundLead')}</Empty>}
      {suppliers.length > 0 && (
        <DataTable
          caption={t('campaigns.lines.supplier')}
          columns={[
            {
              key: 'mark',
              words: (
                <Checkbox
                  aria-label={t('planning.whom.markShown')}
                  checked={all}
                  indeterminate={!all && shown.some((id) => chosen.has(id))}
                  disabled={disabled}
                  onChange={() => mark(shown, !all)}
                />
              ),
            },
            { key: 'name', words: t('campaigns.lines.supplier') },
            { key: 'classes', words: t('planning.filter.classes') },
            { key: 'criticality', words: t('planning.filter.criticality') },
            { key: 'contact', words: t('planning.filter.contact') },
          ]}
        >
          {suppliers.map(({ id, code, name, classes: handled, criticality, contacts: [contact] }) => (
            <tr key={id}>
              <td>
                <Checkbox
                  aria-label={t('campaigns.lines.select', { name })}
                  checked={chosen.has(id)}
                  disabled={disabled}
                  onChange={({ currentTarget }) => mark([id], currentTarget.checked)}
                />
              </td>
              <td>
                <span className={classes.code}>{code}</span> {name}
              </td>
              <td>
                {handled.map((key) => (
                  <Tag key={key}>{names.get(key) ?? key}</Tag>
                ))}
              </td>
              <td>{t(`planning.criticalities.${criticality}`)}</td>
              <td>{contact ? contact.email : t('planning.reasons.no_contact')}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <WhenNear more={hasNextPage} fetching={isFetchingNextPage} fetchMore={fetchNextPage} />
    </>
  );
}
