import { MultiSelect, Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { membersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RecipientFilterDto } from '~/api/generated/types.gen';
import { SearchField } from '~/ui/search-field';

import { useClassWords } from './class-names';
import { CRITICALITIES, withoutEmpty } from './filter';
import classes from './planning.module.css';

interface RecipientFilterProps {
  readonly filter: RecipientFilterDto;
  readonly disabled: boolean;
  readonly onChange: (filter: RecipientFilterDto) => void;
}

/** The fields of the supplier list's filter. */
export function RecipientFilter({ filter, disabled, onChange }: RecipientFilterProps) {
  const { t } = useTranslation();
  const names = useClassWords();
  const { data: members } = useQuery(membersListOptions({ query: { limit: 100 } }));
  const change = (changes: { readonly [Field in keyof RecipientFilterDto]?: RecipientFilterDto[Field] | undefined }) =>
    onChange(withoutEmpty({ ...filter, ...changes }));
  const { classes: handled = [], criticality = [], tags = [], ownerId, hasContact } = filter;
  const field = (words: string, chosen: readonly unknown[]) => ({
    'aria-label': words,
    placeholder: chosen.length === 0 ? words : '',
    disabled,
    clearable: true,
  });
  return (
    <div className={classes.filter}>
      <SearchField label={t('planning.filter.search')} value={filter.search ?? ''} onSearch={(search) => change({ search })} />
      <MultiSelect
        {...field(t('planning.filter.classes'), handled)}
        data={[...names].map(([value, label]) => ({ value, label }))}
        value={handled}
        onChange={(chosen) => change({ classes: chosen })}
      />
      <MultiSelect
        {...field(t('planning.filter.criticality'), criticality)}
        data={CRITICALITIES.map((value) => ({ value, label: t(`planning.criticalities.${value}`) }))}
        value={criticality}
        onChange={(chosen) => change({ criticality: CRITICALITIES.filter((one) => chosen.includes(one)) })}
      />
      <TagsInput {...field(t('planning.filter.tags'), tags)} value={tags} onChange={(chosen) => change({ tags: chosen })} />
      <Select
        {...field(t('planning.filter.owner'), ownerId ? [ownerId] : [])}
        data={members?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={ownerId ?? null}
        onChange={(chosen) => change({ ownerId: chosen ?? undefined })}
      />
      <Select
        {...field(t('planning.filter.contact'), hasContact === undefined ? [] : [hasContact])}
        data={[
          { value: 'yes', label: t('planning.filter.hasContact') },
          { value: 'no', label: t('planning.filter.hasNone') },
        ]}
        value={hasContact === undefined ? null : hasContact ? 'yes' : 'no'}
        onChange={(chosen) => change({ hasContact: chosen === null ? undefined : chosen === 'yes' })}
      />
    </div>
  );
}
