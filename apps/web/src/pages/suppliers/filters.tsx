import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Conditions } from '~/components/suppliers/conditions';
import { FilterMenu } from '~/ui/filter-menu';

import classes from './filters.module.css';
import { isFiltered, type SuppliersSearch } from './search';

interface FiltersProps {
  readonly search: SuppliersSearch;
  /** `undefined` takes a condition away. */
  readonly onChange: (change: { readonly [Key in keyof SuppliersSearch]: SuppliersSearch[Key] | undefined }) => void;
}

const NOTHING = {
  search: undefined,
  classes: undefined,
  hasClasses: undefined,
  criticality: undefined,
  tags: undefined,
  ownerId: undefined,
  hasContact: undefined,
  state: undefined,
} as const;

/** Everything that the list can be narrowed by; the address keeps it. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <search className={classes.filters} aria-label={t('suppliers.filters.label')}>
      <Conditions conditions={search} onChange={onChange} />
      <FilterMenu
        single
        label={t('suppliers.columns.state')}
        all={t('suppliers.states.active')}
        options={[
          { value: 'ended', label: t('suppliers.states.ended') },
          { value: 'all', label: t('suppliers.filters.bothStates') },
        ]}
        chosen={search.state === undefined ? [] : [search.state]}
        onChoose={([value]) => onChange({ state: value === 'ended' || value === 'all' ? value : undefined })}
      />
      {isFiltered(search) && (
        <Button variant="subtle" onClick={() => onChange(NOTHING)}>
          {t('suppliers.filters.clear')}
        </Button>
      )}
    </search>
  );
}
