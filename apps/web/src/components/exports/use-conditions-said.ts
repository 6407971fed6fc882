import { useTranslation } from 'react-i18next';

import { CRITICALITIES, STANDINGS } from '~/api/values';
import { useClassNames } from '~/components/information-classes';

import { conditionsSaid } from './conditions-said';

const PHASES = ['intrusion', 'post_intrusion'] as const;

/** With which conditions something was exported, one after another; empty for everything. */
export function useConditionsSaid(): (filters: Readonly<Record<string, unknown>>) => string[] {
  const { t } = useTranslation();
  const classNames = useClassNames();
  const labels = new Map([
    ['suppliers', t('report.heat.supplier')],
    ['classes', t('suppliers.columns.classes')],
    ['criticality', t('suppliers.columns.criticality')],
    ['tags', t('suppliers.columns.tags')],
    ['industries', t('report.filter.industry')],
    ['sizes', t('report.filter.size')],
    ['standings', t('report.heat.standing')],
    ['domains', t('report.spread.domain')],
    ['phases', t('report.filter.phase')],
  ]);
  const values = new Map<string, ReadonlyMap<string, string>>([
    ['classes', classNames],
    ['criticality', new Map(CRITICALITIES.map((one) => [one, t(`suppliers.criticality.${one}`)]))],
    ['standings', new Map(STANDINGS.map((one) => [one, t(`standings.${one}`)]))],
    ['phases', new Map(PHASES.map((one) => [one, t(`report.filter.phases.${one}`)]))],
  ]);
  return (filters) =>
    conditionsSaid(filters, {
      label: (condition) => labels.get(condition),
      value: (condition, value) => values.get(condition)?.get(value),
      picked: (count) => t('report.filter.picked', { count }),
    });
}
