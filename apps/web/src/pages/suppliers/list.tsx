import { Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSupplierColumns } from '~/components/suppliers/columns';
import { countSelected, EVERYBODY, isSelected, NOBODY, type Selection, toggled } from '~/components/suppliers/selection';
import type { useSuppliers } from '~/components/suppliers/use-suppliers';
import { said } from '~/format/address-parts';
import { paths } from '~/paths';
import { useIsOutsider } from '~/session/use-engagement';
import { useMay } from '~/session/use-me';
import { Empty } from '~/ui/empty';
import { LongTable } from '~/ui/long-table';
import { useIsPhone } from '~/ui/use-is-phone';
import { Filters } from './filters';
import classes from './list.module.css';
import { columnsFor, OPTIONAL_COLUMNS, type SuppliersSearch, sortOf, USUAL_COLUMNS } from './search';
import { SelectionBar } from './selection-bar';
import { ColumnMenu, ExportMenu } from './view-menu';

interface SupplierListProps {
  readonly search: SuppliersSearch;
  readonly suppliers: ReturnType<typeof useSuppliers>;
}

type Change = { readonly [Key in keyof SuppliersSearch]: SuppliersSearch[Key] | undefined };

export function SupplierList({ search, suppliers: { rows, total, onReach } }: SupplierListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: paths.suppliers });
  const may = useMay();
  const isPhone = useIsPhone();
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const selected = countSelected(selection, total);
  const isWhole = selected > 0 && selected === total;
  const columns = useSupplierColumns(
    may('suppliers.write')
      ? {
          selection,
          onToggle: (one) => setSelection(toggled(selection, one)),
          all: isWhole || (selected > 0 && 'some'),
          allWords: t('suppliers.selectAll'),
          onToggleAll: () => setSelection(isWhole ? NOBODY : EVERYBODY),
        }
      : null,
  );
  const show = (change: Change) => void navigate({ search: (before) => said({ ...before, ...change }), replace: true });
  const narrow = (change: Change) => {
    // Nobody stays selected who may be out of sight now.
    setSelection(NOBODY);
    show(change);
  };
  const isOutsider = useIsOutsider();
  const offered = columnsFor(isOutsider);
  const shown = isPhone ? [] : offered.filter((column) => (search.columns ?? USUAL_COLUMNS).includes(column));
  const sort = search.sort ?? 'name';
  return (
    <>
      <Filters search={search} onChange={narrow} />
      {selected > 0 ? (
        <SelectionBar selection={selection} search={search} rows={rows} total={total} onSelect={setSelection} />
      ) : (
        <div className={classes.line}>
          <span>{t('suppliers.count', { count: total })}</span>
          <Group gap="xs">
            {!isPhone && <ColumnMenu offered={offered} shown={shown} onChange={(columns) => show({ columns })} />}
            <ExportMenu search={search} />
          </Group>
        </div>
      )}
      {total === 0 ? (
        <Empty title={t('suppliers.nobody.title')}>{t('suppliers.nobody.lead')}</Empty>
      ) : (
        <LongTable
          label={t('suppliers.title')}
          columns={columns}
          rows={rows}
          total={total}
          idOf={({ id }) => id}
          onReach={onReach}
          hidden={OPTIONAL_COLUMNS.filter((column) => !shown.includes(column))}
          sorted={{ id: sort.replace('-', ''), desc: sort.startsWith('-') }}
          onSort={({ id, desc }) => show({ sort: sortOf(id, desc) })}
          rowHeight={isPhone ? 56 : 40}
          isMarked={({ id }) => isSelected(selection, id)}
        />
      )}
    </>
  );
}
