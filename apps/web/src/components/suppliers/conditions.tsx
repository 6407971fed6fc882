import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { RecipientFilterDto } from '~/api/generated/types.gen';
import { CRITICALITIES } from '~/api/values';
import { useClassNames } from '~/components/information-classes';
import { useMembers } from '~/components/use-members';
import { someOf } from '~/format/address-parts';
import { useIsOutsider } from '~/session/use-engagement';
import { FilterMenu } from '~/ui/filter-menu';
import { SearchField } from '~/ui/search-field';

/** What suppliers are told apart by. */
export type SupplierConditions = Pick<
  RecipientFilterDto,
  'search' | 'classes' | 'hasClasses' | 'criticality' | 'tags' | 'ownerId' | 'hasContact'
>;
/** `undefined` takes a condition away. */
export type ConditionsChange = { readonly [Key in keyof SupplierConditions]: SupplierConditions[Key] | undefined };

interface ConditionsProps {
  readonly conditions: SupplierConditions;
  readonly onChange: (change: ConditionsChange) => void;
  readonly disabled?: boolean;
}

/** Stands for "handles no class" among the classes. */
const UNKNOWN = '-';

/** The menus that suppliers are narrowed by, wherever they are chosen. */
export function Conditions({ conditions, onChange, disabled = false }: ConditionsProps) {
  const { t } = useTranslation();
  const classNames = useClassNames();
  const members = useMembers();
  const isOutsider = useIsOutsider();
  const { data: tags } = useQuery(suppliersTagsOptions());
  const usual = { all: t('suppliers.filters.all'), disabled };
  const some = (chosen: string[]) => (chosen.length > 0 ? chosen : undefined);

  const chooseClasses = (chosen: string[]) => {
    // Nobody handles a class and none: what was chosen last holds.
    const none = chosen.includes(UNKNOWN) && conditions.hasClasses !== false;
    onChange({ hasClasses: none ? false : undefined, classes: none ? undefined : some(chosen.filter((key) => key !== UNKNOWN)) });
  };
  return (
    <>
      <SearchField
        label={t('suppliers.filters.search')}
        value={conditions.search ?? ''}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
        disabled={disabled}
      />
      <FilterMenu
        {...usual}
        label={t('suppliers.columns.classes')}
        options={[...[...classNames].map(([value, label]) => ({ value, label })), { value: UNKNOWN, label: t('suppliers.noClasses') }]}
        chosen={conditions.hasClasses === false ? [UNKNOWN] : (conditions.classes ?? [])}
        onChoose={chooseClasses}
      />
      <FilterMenu
        {...usual}
        label={t('suppliers.columns.criticality')}
        options={CRITICALITIES.toReversed().map((value) => ({ value, label: t(`suppliers.criticality.${value}`) }))}
        chosen={conditions.criticality ?? []}
        onChoose={(chosen) => onChange({ criticality: someOf(chosen, CRITICALITIES) })}
      />
      <FilterMenu
        {...usual}
        label={t('suppliers.columns.tags')}
        options={tags?.items.map(({ tag, count }) => ({ value: tag, label: t('suppliers.filters.tag', { tag, count }) })) ?? []}
        chosen={conditions.tags ?? []}
        onChoose={(chosen) => onChange({ tags: some(chosen) })}
        nothing={t('suppliers.filters.noTags')}
      />
      {!isOutsider && (
        <>
          <FilterMenu
            {...usual}
            single
            label={t('suppliers.columns.owner')}
            options={members}
            chosen={conditions.ownerId === undefined ? [] : [conditions.ownerId]}
            onChoose={([ownerId]) => onChange({ ownerId })}
          />
          <FilterMenu
            {...usual}
            single
            label={t('suppliers.columns.contact')}
            options={[
              { value: 'true', label: t('suppliers.filters.withContact') },
              { value: 'false', label: t('suppliers.noContact') },
            ]}
            chosen={conditions.hasContact === undefined ? [] : [String(conditions.hasContact)]}
            onChoose={([value]) => onChange({ hasContact: value === undefined ? undefined : value === 'true' })}
          />
        </>
      )}
    </>
  );
}
