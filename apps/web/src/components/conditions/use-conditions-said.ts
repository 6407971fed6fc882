import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';

import { conditionsSaid } from './conditions-said';
import { type ConditionName, useConditionNames } from './use-condition-names';

/** What was exported with which conditions, and what these name by ids. */
type Exported = Pick<ExportView, 'filters' | 'named'> & Partial<Pick<ExportView, 'unnamed'>>;

/** With which conditions something was exported, one after another; empty for everything. */
export function useConditionsSaid(): (exported: Exported) => string[] {
  const { t } = useTranslation();
  const conditions = new Map<string, ConditionName>(Object.entries(useConditionNames()));
  return ({ filters, named, unnamed }) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const words = {
      label: (condition: string) => conditions.get(condition)?.label,
      value: (condition: string, value: string) => conditions.get(condition)?.values?.get(value) ?? names.get(value),
      picked: (count: number) => t('report.filter.picked', { count }),
      others: (count: number) => t('exports.conditions.others', { count }),
      unnamed: t('exports.conditions.unnamed'),
      leftOut: (count: number) => t('exports.conditions.leftOut', { count }),
    };
    return conditionsSaid(filters, words, unnamed);
  };
}
