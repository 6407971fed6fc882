import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersIndustriesOptions, suppliersSizesOptions, suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BilingualView } from '~/api/generated/types.gen';
import { CRITICALITIES, PHASES, STANDINGS } from '~/api/values';
import { type ConditionName, useConditionNames } from '~/components/conditions/use-condition-names';
import { useSizeWords } from '~/components/use-size-words';
import { someOf } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import type { ReportChange, ReportFilter, ReportSearch } from '../search';
import type { Condition } from './condition';
import { usePickedSuppliers } from './use-picked-suppliers';

/** What there is without a filter. */
export interface Whole {
  /** Suppliers that were asked. */
  readonly asked: number;
  readonly domains: readonly { readonly domain: string; readonly name: BilingualView }[];
}

/**
 * Everything that a report can be narrowed by, suppliers first. The compiler insists that no condition of the API is left out.
 *
 * @param whole the report without a filter, which knows every domain
 */
export function useConditions(search: ReportSearch, whole: Whole, onChange: (change: ReportChange) => void): Condition[] {
  const { t } = useTranslation();
  const { text } = useText();
  const enabled = useMay()('suppliers.read');
  const names = useConditionNames();
  const sizeWords = useSizeWords();
  const { data: tags } = useQuery({ ...suppliersTagsOptions(), enabled });
  const { data: industries } = useQuery({ ...suppliersIndustriesOptions(), enabled });
  const { data: sizes } = useQuery({ ...suppliersSizesOptions(), enabled });
  const some = (chosen: string[]) => (chosen.length > 0 ? chosen : undefined);
  const counted = (word: string, count: number) => ({ value: word, word, label: t('suppliers.filters.tag', { tag: word, count }) });
  const conditions: Readonly<Record<keyof ReportFilter, Condition>> = {
    suppliers: { ...usePickedSuppliers(search, onChange), label: names.suppliers.label },
    classes: {
      ...listed(names.classes),
      chosen: search.classes ?? [],
      onChoose: (chosen) => onChange({ classes: some(chosen) }),
    },
    criticality: {
      ...listed(names.criticality),
      chosen: search.criticality ?? [],
      onChoose: (chosen) => onChange({ criticality: someOf(chosen, CRITICALITIES) }),
    },
    tags: {
      label: names.tags.label,
      options: tags?.items.map(({ tag, count }) => counted(tag, count)) ?? [],
      chosen: search.tags ?? [],
      onChoose: (chosen) => onChange({ tags: some(chosen) }),
      nothing: t('suppliers.filters.noTags'),
    },
    industries: {
      label: names.industries.label,
      options: industries?.items.map(({ word, count }) => counted(word, count)) ?? [],
      chosen: search.industries ?? [],
      onChoose: (chosen) => onChange({ industries: some(chosen) }),
      nothing: t('report.filter.noIndustries'),
    },
    sizes: {
      label: names.sizes.label,
      options: sizes?.items.map(({ size, count }) => ({ ...counted(sizeWords(size), count), value: size })) ?? [],
      chosen: search.sizes ?? [],
      // Also where nobody is of that size (any more), so that no menu offers it.
      holds: search.sizes?.map(sizeWords).join(', ') ?? '',
      onChoose: (chosen) => onChange({ sizes: some(chosen) }),
      nothing: t('report.filter.noSizes'),
    },
    standings: {
      ...listed(names.standings),
      chosen: search.standings ?? [],
      onChoose: (chosen) => onChange({ standings: someOf(chosen, STANDINGS) }),
    },
    domains: {
      label: names.domains.label,
      options: whole.domains.map(({ domain, name }) => ({ value: domain, label: `${domain} ${text(name)}` })),
      chosen: search.domains ?? [],
      onChoose: (chosen) => onChange({ domains: some(chosen) }),
    },
    phases: {
      ...listed(names.phases),
      chosen: search.phases ?? [],
      onChoose: (chosen) => onChange({ phases: someOf(chosen, PHASES) }),
    },
  };
  return Object.values(conditions);
}

function listed({ label, values = new Map() }: ConditionName): Pick<Condition, 'label' | 'options'> {
  return { label, options: [...values].map(([value, name]) => ({ value, label: name })) };
}
