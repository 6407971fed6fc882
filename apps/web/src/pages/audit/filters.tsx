import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { FilterMenu } from '~/ui/filter-menu';
import { type AuditSearch, OBJECT_KINDS } from './search';

interface FiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

/** Narrows the trail to a kind of object, or to one action by its sentence. */
export function Filters({ search: { objectType, objectId, action }, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const actions = Object.entries(t('audit.actions', { returnObjects: true })).flatMap(([object, sentences]) =>
    Object.entries(sentences).map(([verb, label]) => ({ value: `${object}.${verb}`, label })),
  );
  return (
    <Group component="search" gap="xs" aria-label={t('audit.filters.label')}>
      <FilterMenu
        single
        label={t('audit.filters.object')}
        all={t('audit.filters.all')}
        options={OBJECT_KINDS.map((value) => ({ value, label: t(`audit.objects.${value}`) }))}
        chosen={objectType ? [objectType] : []}
        onChoose={([kind]) => onChange({ ...(kind && { objectType: kind as (typeof OBJECT_KINDS)[number] }), ...(action && { action }) })}
      />
      <Select
        searchable
        clearable
        w={300}
        aria-label={t('audit.filters.action')}
        placeholder={t('audit.filters.action')}
        nothingFoundMessage={t('audit.filters.nothingFound')}
        data={actions}
        value={action ?? null}
        onChange={(chosen) =>
          onChange({ ...(objectType && { objectType }), ...(objectId && { objectId }), ...(chosen && { action: chosen }) })
        }
      />
      {(objectType || objectId || action) && (
        <Button variant="subtle" onClick={() => onChange({})}>
          {t('audit.filters.clear')}
        </Button>
      )}
    </Group>
  );
}
