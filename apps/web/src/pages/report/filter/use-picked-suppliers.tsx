import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { suppliersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useMay } from '~/session/use-me';
import { SearchField } from '~/ui/search-field';
import { MOST_SUPPLIERS, type ReportChange, type ReportSearch } from '../search';
import type { Condition } from './condition';
import classes from './filters.module.css';

/** More are found by their names. */
const SHOWN = 20;

/** Suppliers picked one by one, by looking for them or from a panel of the report. Those picked and out of sight stay picked. */
export function usePickedSuppliers(
  { suppliers: picked = [] }: ReportSearch,
  onChange: (change: ReportChange) => void,
): Omit<Condition, 'label'> {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data: found } = useQuery({
    ...suppliersListOptions({ query: { ...(words !== '' && { search: words }), sort: 'name', limit: SHOWN } }),
    placeholderData: keepPreviousData,
    enabled: useMay()('suppliers.read'),
  });
  return {
    options: found?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    chosen: picked,
    onChoose: (chosen) => onChange({ suppliers: chosen.length > 0 ? chosen.slice(0, MOST_SUPPLIERS) : undefined }),
    holds: t('report.filter.picked', { count: picked.length }),
    nothing: t('report.filter.notFound'),
    finding: (
      <div className={classes.finding}>
        <SearchField label={t('suppliers.filters.search')} value={words} onSearch={setWords} />
        {picked.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange({ suppliers: undefined })}>
            {t('report.filter.unpick', { count: picked.length })}
          </Button>
        )}
      </div>
    ),
  };
}
