import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import { useClassNames } from '~/components/information-classes';
import { useMembers } from '~/components/use-members';
import { someOf } from '~/format/address-parts';
import { FilterMenu } from '~/ui/filter-menu';

import classes from './filters.module.css';
import { CRITICALITIES, isFiltered, type SuppliersSearch } from './search';

interface FiltersProps {
  readonly search: SuppliersSearch;
  /** `undefined` takes a condition away. */
  readonly onChange: (change: { readonly [Key in keyof SuppliersSearch]: SuppliersSearch[Key] | undefined }) => void;
}

/** Stands for "handles no class" among the classes. */
const UNKNOWN = '-';
const PAUSE_MILLISECONDS = 250;

/** Everything that the list can be narrowed by; the address keeps it. */
export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const classNames = useClassNames();
  const members = useMembers();
  const { data: tags } = useQuery(suppliersTagsOptions());
  const all = t('suppliers.filters.all');
  const flag = (value: boolean | undefined) => (value === undefined ? [] : [String(value)]);
  const some = (chosen: string[]) => (chosen.length > 0 ? chosen : undefined);

  const chooseClasses = (chosen: string[]) => {
    // Nobody handles a class and none: what was chosen last holds.
    const none = chosen.includes(UNKNOWN) && search.hasClasses !== false;
    onChange({ hasClasses: none ? false : undefined, classes: none ? undefined : some(chosen.filter((key) => key !== UNKNOWN)) });
  };
  return (
    <search className={classes.filters} aria-label={t('suppliers.filters.label')}>
      <SearchField text={search.search ?? ''} onChange={(text) => onChange({ search: text === '' ? undefined : text })} />
      <FilterMenu
        label={t('suppliers.columns.classes')}
        all={all}
        options={[...[...classNames].map(([value, label]) => ({ value, label })), { value: UNKNOWN, label: t('suppliers.noClasses') }]}
        chosen={search.hasClasses === false ? [UNKNOWN] : (search.classes ?? [])}
        onChoose={chooseClasses}
      />
      <FilterMenu
        label={t('suppliers.columns.criticality')}
        all={all}
        options={CRITICALITIES.toReversed().map((value) => ({ value, label: t(`suppliers.criticality.${value}`) }))}
        chosen={search.criticality ?? []}
        onChoose={(chosen) => onChange({ criticality: someOf(chosen, CRITICALITIES) })}
      />
      <FilterMenu
        label={t('suppliers.columns.tags')}
        all={all}
        options={tags?.items.map(({ tag, count }) => ({ value: tag, label: t('suppliers.filters.tag', { tag, count }) })) ?? []}
        chosen={search.tags ?? []}
        onChoose={(chosen) => onChange({ tags: some(chosen) })}
        nothing={t('suppliers.filters.noTags')}
      />
      <FilterMenu
        single
        label={t('suppliers.columns.owner')}
        all={all}
        options={members}
        chosen={search.ownerId === undefined ? [] : [search.ownerId]}
        onChoose={([ownerId]) => onChange({ ownerId })}
      />
      <FilterMenu
        single
        label={t('suppliers.columns.contact')}
        all={all}
        options={[
          { value: 'true', label: t('suppliers.filters.withContact') },
          { value: 'false', label: t('suppliers.noContact') },
        ]}
        chosen={flag(search.hasContact)}
        onChoose={([value]) => onChange({ hasContact: value === undefined ? undefined : value === 'true' })}
      />
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

/** Looks a moment after the last key, not at each. */
function SearchField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const look = useDebouncedCallback((wanted: string) => {
    asked.current = wanted;
    onChange(wanted);
  }, PAUSE_MILLISECONDS);
  // The address changed by other means: back, a link, or all conditions taken away.
  useEffect(() => {
    if (text === asked.current) return;
    asked.current = text;
    setTyped(text);
  }, [text]);
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={t('suppliers.filters.search')}
      placeholder={t('suppliers.filters.search')}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        look(currentTarget.value.trim());
      }}
    />
  );
}
