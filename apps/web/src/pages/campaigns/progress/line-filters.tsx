import { Button, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ASSESSMENT_STATES } from '~/api/values';
import { useIsOutsider } from '~/session/use-engagement';
import { SearchField } from '~/ui/search-field';

import { isFiltered, LINE_SORTS, type LinesSearch } from '../lines-search';
import classes from './progress.module.css';

interface LineFiltersProps {
  readonly view: LinesSearch;
  readonly onLook: (changes: Record<string, unknown>) => void;
}

/** Which suppliers are shown, and in what order. */
export function LineFilters({ view, onLook }: LineFiltersProps) {
  const { t } = useTranslation();
  const isOutsider = useIsOutsider();
  const { states = [], overdue, delivery, search = '', sort = 'code' } = view;
  const special = overdue ? 'overdue' : (delivery ?? null);
  return (
    <div className={classes.filters}>
      <SearchField label={t('campaigns.searchSuppliers')} value={search} onSearch={(words) => onLook({ search: words })} />
      <MultiSelect
        aria-label={t('campaigns.columns.state')}
        placeholder={states.length === 0 ? t('campaigns.allStates') : ''}
        data={ASSESSMENT_STATES.map((value) => ({ value, label: t(`assessments.states.${value}`) }))}
        value={[...states]}
        onChange={(chosen) => onLook({ states: chosen })}
        clearable
      />
      <Select
        aria-label={t('campaigns.lines.attention')}
        placeholder={t('campaigns.lines.attention')}
        data={(isOutsider ? (['overdue'] as const) : (['overdue', 'failed', 'held'] as const)).map((value) => ({
          value,
          label: t(`campaigns.counts.${value}`),
        }))}
        value={special}
        onChange={(chosen) => onLook({ overdue: chosen === 'overdue', delivery: chosen })}
        clearable
      />
      <Select
        aria-label={t('campaigns.lines.sort')}
        data={LINE_SORTS.map((value) => ({ value, label: t(`campaigns.lines.sorts.${SORT_WORDS[value]}`) }))}
        value={sort}
        onChange={(chosen) => onLook({ sort: chosen })}
        allowDeselect={false}
      />
      {isFiltered(view) && (
        <Button variant="subtle" onClick={() => onLook({ states: undefined, overdue: undefined, delivery: undefined, search: undefined })}>
          {t('campaigns.showAll')}
        </Button>
      )}
    </div>
  );
}

const SORT_WORDS = { code: 'code', name: 'name', '-progress': 'most', progress: 'least', '-submitted': 'newest' } as const;
