import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { SupplierView } from '~/api/generated/types.gen';
import { ClassTags, useClassNames } from '~/components/information-classes';
import { Withheld } from '~/components/withheld';
import { day } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import type { LongTableColumn } from '~/ui/long-table';
import { Tag } from '~/ui/tag';
import { Tick } from '~/ui/tick';

import classes from './columns.module.css';
import { isSelected, type Selection } from './selection';

interface SelectionColumn {
  readonly selection: Selection;
  readonly onToggle: (supplier: SupplierView) => void;
  /** Of all that can be selected at once, said by `allWords`. */
  readonly all: boolean | 'some';
  readonly allWords: string;
  readonly onToggleAll: () => void;
}

/** The columns of the supplier list. Without a selection for those who could do nothing with one. */
export function useSupplierColumns(choice: SelectionColumn | null): LongTableColumn<SupplierView>[] {
  const { t } = useTranslation();
  const { language } = useText();
  const names = useClassNames();
  const facts = useMemo(
    (): LongTableColumn<SupplierView>[] => [
      {
        id: 'name',
        size: 280,
        enableSorting: true,
        header: t('suppliers.columns.name'),
        cell: ({ row }) => <NameCell supplier={row.original} />,
      },
      {
        id: 'classes',
        size: 190,
        header: t('suppliers.columns.classes'),
        cell: ({ row }) => <ClassTags keys={row.original.classes} names={names} oneLine />,
      },
      {
        id: 'criticality',
        size: 96,
        enableSorting: true,
        sortDescFirst: true,
        header: t('suppliers.columns.criticality'),
        cell: ({ row }) => t(`suppliers.criticality.${row.original.criticality}`),
      },
      { id: 'tags', size: 180, header: t('suppliers.columns.tags'), cell: ({ row }) => <Tags tags={row.original.tags} /> },
      { id: 'contact', size: 230, header: t('suppliers.columns.contact'), cell: ({ row }) => <ContactCell supplier={row.original} /> },
      { id: 'owner', size: 120, header: t('suppliers.columns.owner'), cell: ({ row }) => row.original.owner?.name ?? '–' },
      { id: 'contract', size: 130, header: t('suppliers.columns.contract'), cell: ({ row: { original } }) => until(original, language) },
      { id: 'state', size: 90, header: t('suppliers.columns.state'), cell: ({ row }) => t(`suppliers.states.${row.original.state}`) },
      {
        id: 'updated',
        size: 110,
        enableSorting: true,
        sortDescFirst: true,
        header: t('suppliers.columns.updated'),
        cell: ({ row }) => <time dateTime={row.original.updatedAt}>{day(row.original.updatedAt, language)}</time>,
      },
    ],
    [t, language, names],
  );
  if (!choice) return facts;
  return [selectionColumn(choice, (name) => t('suppliers.select', { name })), ...facts];
}

function selectionColumn(
  { selection, onToggle, all, allWords, onToggleAll }: SelectionColumn,
  words: (name: string) => string,
): LongTableColumn<SupplierView> {
  return {
    id: 'selection',
    size: 44,
    header: () => <Tick label={allWords} checked={all === true} indeterminate={all === 'some'} onChange={onToggleAll} />,
    cell: ({ row: { original } }) => (
      <Tick label={words(original.name)} checked={isSelected(selection, original.id)} onChange={() => onToggle(original)} />
    ),
  };
}

function NameCell({ supplier: { id, code, name, state } }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  return (
    <span className={classes.name}>
      <span className={classes.code}>{code}</span>
      <Link to={paths.supplier} params={{ id }} className={classes.link} title={name}>
        {name}
      </Link>
      {state === 'ended' && <Tag>{t('suppliers.states.ended')}</Tag>}
    </span>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}

function ContactCell({ supplier: { contacts } }: { readonly supplier: SupplierView }) {
  const { t } = useTranslation();
  const [main] = contacts ?? [];
  if (contacts === null) return <Withheld />;
  if (!main) return <span className={classes.missing}>{t('suppliers.noContact')}</span>;
  return (
    <span className={classes.contact}>
      {main.name}
      <small>{main.email}</small>
    </span>
  );
}

function until({ contractEnds }: SupplierView, language: 'ja' | 'en') {
  return contractEnds === null ? '–' : <time dateTime={contractEnds}>{day(contractEnds, language)}</time>;
}
