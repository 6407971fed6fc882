import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { suppliersIndustriesOptions, suppliersSizesOptions, suppliersTagsOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { BilingualView } from '~/api/generated/types.gen';
import { CRITICALITIES, STANDINGS } from '~/api/values';
import { useClassNames } from '~/components/information-classes';
import { useSizeWords } from '~/components/use-size-words';
import { someOf } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';
import { PHASES, type ReportChange, type ReportSearch } from '../search';
import type { Condition } from './condition';
import { usePickedSuppliers } from './use-picked-suppliers';

/** What there is without a filter. */
export interface Whole {
  /** Suppliers that were asked. */
  readonly asked: number;
  readonly domains: readonly { readonly domain: string; readonly name: BilingualView }[];
}

/**
 * Everything that a report can be narrowed by, suppliers first.
 *
 * @param whole the report without a filter, which knows every domain
 */
export function useConditions(search: ReportSearch, whole: Whole, onChange: (change: ReportChange) => void): Condition[] {
  const { t } = useTranslation();
  const { text } = useText();
  const enabled = useMay()('suppliers.read');
  const classNames = useClassNames();
  const { data: tags } = useQuery({ ...suppliersTagsOptions(), enabled });
  const { data: industries } = useQuery({ ...suppliersIndustriesOptions(), enabled });
  const { data: sizes } = useQuery({ ...suppliersSizesOptions(), enabled });
  const suppliers = usePickedSuppliers(search, onChange);
  const sizeWords = useSizeWords();
  const some = (chosen: string[]) => (chosen.length > 0 ? chosen : undefined);
  const counted = (word: string, count: number) => ({ value: word, word, label: t('suppliers.filters.tag', { tag: word, count }) });
  return [
    suppliers,
    {
      label: t('suppliers.columns.classes'),
      options: [...classNames].map(([value, label]) => ({ value, label })),
      chosen: search.classes ?? [],
      onChoose: (chosen) => onChange({ classes: some(chosen) }),
    },
    {
      label: t('suppliers.columns.criticality'),
      options: CRITICALITIES.toReversed().map((value) => ({ value, label: t(`suppliers.criticality.${value}`) })),
      chosen: search.criticality ?? [],
      onChoose: (chosen) => onChange({ criticality: someOf(chosen, CRITICALITIES) }),
    },
    {
      label: t('suppliers.columns.tags'),
      options: tags?.items.map(({ tag, count }) => counted(tag, count)) ?? [],
      chosen: search.tags ?? [],
      onChoose: (chosen) => onChange({ tags: some(chosen) }),
      nothing: t('suppliers.filters.noTags'),
    },
    {
      label: t('report.filter.industry'),
      options: industries?.items.map(({ word, count }) => counted(word, count)) ?? [],
      chosen: search.industries ?? [],
      onChoose: (chosen) => onChange({ industries: some(chosen) }),
      nothing: t('report.filter.noIndustries'),
    },
    {
      label: t('report.filter.size'),
      options: sizes?.items.map(({ size, count }) => ({ ...counted(sizeWords(size), count), value: size })) ?? [],
      chosen: search.sizes ?? [],
      // Also where nobody is of that size (any more), so that no menu offers it.
      holds: search.sizes?.map(sizeWords).join(', ') ?? '',
      onChoose: (chosen) => onChange({ sizes: some(chosen) }),
      nothing: t('report.filter.noSizes'),
    },
    {
      label: t('report.heat.standing'),
      options: STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) })),
      chosen: search.standings ?? [],
      onChoose: (chosen) => onChange({ standings: someOf(chosen, STANDINGS) }),
    },
    {
      label: t('report.spread.domain'),
      options: whole.domains.map(({ domain, name }) => ({ value: domain, label: `${domain} ${text(name)}` })),
      chosen: search.domains ?? [],
      onChoose: (chosen) => onChange({ domains: some(chosen) }),
    },
    {
      label: t('report.filter.phase'),
      options: PHASES.map((value) => ({ value, label: t(`report.filter.phases.${value}`) })),
      chosen: search.phases ?? [],
      onChoose: (chosen) => onChange({ phases: someOf(chosen, PHASES) }),
    },
  ];
}
