import { useTranslation } from 'react-i18next';

import type { SeriesFilterDto, SupplierFilterDto } from '~/api/generated/types.gen';
import { CRITICALITIES, PHASES, SIZE_BANDS, STANDINGS } from '~/api/values';
import { useClassNames } from '~/components/information-classes';

/** How a condition is called, and those of its values that are not words of the buyer. */
export interface ConditionName {
  readonly label: string;
  /** In the order in which they are offered. */
  readonly values?: ReadonlyMap<string, string>;
}

/** Of a report, of a trend, of a list of suppliers. */
export type ConditionKey = keyof SeriesFilterDto | keyof SupplierFilterDto;

const STATES = ['active', 'ended'] as const;

/** How everything is called that a report or a list of suppliers may be narrowed by: the compiler insists that no condition goes without a name. */
export function useConditionNames(): Readonly<Record<ConditionKey, ConditionName>> {
  const { t } = useTranslation();
  const named = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) =>
    new Map<string, string>(values.map((value) => [value, nameOf(value)]));
  return {
    suppliers: { label: t('report.heat.supplier') },
    classes: { label: t('suppliers.columns.classes'), values: useClassNames() },
    criticality: {
      label: t('suppliers.columns.criticality'),
      values: named(CRITICALITIES.toReversed(), (one) => t(`suppliers.criticality.${one}`)),
    },
    tags: { label: t('suppliers.columns.tags') },
    industries: { label: t('report.filter.industry') },
    sizes: { label: t('report.filter.size'), values: named(SIZE_BANDS, (one) => t(`suppliers.sizes.${one}`)) },
    standings: { label: t('report.heat.standing'), values: named(STANDINGS, (one) => t(`standings.${one}`)) },
    domains: { label: t('report.spread.domain') },
    phases: { label: t('report.filter.phase'), values: named(PHASES, (one) => t(`report.filter.phases.${one}`)) },
    campaigns: { label: t('trend.compared') },
    answeredAll: { label: t('exports.conditions.compared'), values: new Map([['true', t('exports.conditions.answeredAll')]]) },
    search: { label: t('exports.conditions.search') },
    hasClasses: {
      label: t('suppliers.columns.classes'),
      values: yesNo(t('exports.conditions.withClasses'), t('suppliers.noClasses')),
    },
    ownerId: { label: t('suppliers.columns.owner') },
    hasContact: { label: t('suppliers.columns.contact'), values: yesNo(t('suppliers.filters.withContact'), t('suppliers.noContact')) },
    state: { label: t('suppliers.columns.state'), values: named(STATES, (one) => t(`suppliers.states.${one}`)) },
  };
}

function yesNo(yes: string, no: string): ReadonlyMap<string, string> {
  return new Map([
    ['true', yes],
    ['false', no],
  ]);
}
