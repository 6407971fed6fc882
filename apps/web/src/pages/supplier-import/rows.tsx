import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { supplierImportsRowsInfiniteOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { ImportRowView, SupplierImportView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Empty } from '~/ui/empty';
import { LongTable, type LongTableColumn } from '~/ui/long-table';
import { Refused } from '~/ui/refused';
import { Tag } from '~/ui/tag';
import { useIsPhone } from '~/ui/use-is-phone';

import { countOf } from './counts';
import type { Outcome } from './search';
import classes from './supplier-import.module.css';

const PAGE = 200;
const AHEAD = 40;

/** The rows of the file in its order, with what is wrong with each or what it would change. */
export function Rows({ file, outcome }: { readonly file: SupplierImportView; readonly outcome: Outcome | undefined }) {
  const { t } = useTranslation();
  const { language } = useText();
  const { data, error, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = useInfiniteQuery({
    ...supplierImportsRowsInfiniteOptions({ path: { id: file.id }, query: { language, limit: PAGE, ...(outcome && { outcome }) } }),
    initialPageParam: { path: { id: file.id } },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const columns = useRowColumns();
  const total = countOf(file, outcome);
  if (total === 0) return <Empty title={t('supplierImport.noRows')} />;
  return (
    <>
      <Refused error={error} />
      <LongTable
        label={file.fileName}
        columns={columns}
        rows={rows}
        total={total}
        idOf={({ rowNumber }) => String(rowNumber)}
        onReach={(index) => {
          if (hasNextPage && !isFetching && !isFetchNextPageError && index > rows.length - AHEAD) void fetchNextPage();
        }}
        wrapping
      />
    </>
  );
}

/** On a phone all that is said of a row stands in one column. */
function useRowColumns(): LongTableColumn<ImportRowView>[] {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  return useMemo(
    () =>
      isPhone
        ? [{ id: 'all', size: 280, header: t('supplierImport.columns.name'), cell: ({ row }) => <Whole row={row.original} /> }]
        : [
            {
              id: 'row',
              size: 64,
              meta: { align: 'end' },
              header: t('supplierImport.columns.row'),
              cell: ({ row }) => row.original.rowNumber,
            },
            { id: 'code', size: 110, header: t('supplierImport.columns.code'), cell: ({ row }) => row.original.code },
            { id: 'name', size: 220, header: t('supplierImport.columns.name'), cell: ({ row }) => row.original.name },
            {
              id: 'outcome',
              size: 110,
              header: t('supplierImport.columns.outcome'),
              cell: ({ row }) => <OutcomeWord row={row.original} />,
            },
            { id: 'why', size: 480, header: t('supplierImport.columns.why'), cell: ({ row }) => <Why row={row.original} /> },
          ],
    [t, isPhone],
  );
}

function Whole({ row }: { readonly row: ImportRowView }) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        {row.code} {row.name}
      </p>
      <p>
        {t('supplierImport.columns.row')} {row.rowNumber} · <OutcomeWord row={row} />
      </p>
      <Why row={row} />
    </>
  );
}

function OutcomeWord({ row: { outcome } }: { readonly row: ImportRowView }) {
  const { t } = useTranslation();
  return <span className={outcome === 'problem' ? classes.problem : undefined}>{t(`supplierImport.outcomes.${outcome}`)}</span>;
}

function Why({ row: { problems, changes } }: { readonly row: ImportRowView }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.facts}>
      {problems.map(({ column, heading, detail, value }) => (
        <li key={`${column} ${detail}`}>
          <Tag>{heading}</Tag> {detail} {value !== '' && <q>{value}</q>}
        </li>
      ))}
      {changes.map(({ column, heading, from, to }) => (
        <li key={column}>
          <Tag>{heading}</Tag> <span className={classes.from}>{from || t('supplierImport.blank')}</span> → {to || t('supplierImport.blank')}
        </li>
      ))}
    </ul>
  );
}
