import { useTranslation } from 'react-i18next';

import type { ExportView } from '~/api/generated/types.gen';
import { CRITICALITIES, SIZE_BANDS, STANDINGS } from '~/api/values';
import { useClassNames } from '~/components/information-classes';

import { conditionsSaid } from './conditions-said';

const PHASES = ['intrusion', 'post_intrusion'] as const;
const STATES = ['active', 'ended'] as const;

/** What was exported with which conditions, and what these name by ids. */
type Exported = Pick<ExportView, 'filters' | 'named'> & Partial<Pick<ExportView, 'unnamed'>>;

/** With which conditions something was exported, one after another; empty for everything. */
export function useConditionsSaid(): (exported: Exported) => string[] {
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
    ['campaigns', t('trend.compared')],
    ['answeredAll', t('exports.conditions.compared')],
    ['search', t('exports.conditions.search')],
    ['hasClasses', t('suppliers.columns.classes')],
    ['ownerId', t('suppliers.columns.owner')],
    ['hasContact', t('suppliers.columns.contact')],
    ['state', t('suppliers.columns.state')],
  ]);
  const values = new Map<string, ReadonlyMap<string, string>>([
    ['classes', classNames],
    ['criticality', new Map(CRITICALITIES.map((one) => [one, t(`suppliers.criticality.${one}`)]))],
    ['sizes', new Map(SIZE_BANDS.map((one) => [one, t(`suppliers.sizes.${one}`)]))],
    ['standings', new Map(STANDINGS.map((one) => [one, t(`standings.${one}`)]))],
    ['phases', new Map(PHASES.map((one) => [one, t(`report.filter.phases.${one}`)]))],
    ['answeredAll', new Map([['true', t('exports.conditions.answeredAll')]])],
    ['hasClasses', yesNo(t('exports.conditions.withClasses'), t('suppliers.noClasses'))],
    ['hasContact', yesNo(t('suppliers.filters.withContact'), t('suppliers.noContact'))],
    ['state', new Map(STATES.map((one) => [one, t(`suppliers.states.${one}`)]))],
  ]);
  return ({ filters, named, unnamed }) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    const words = {
      label: (condition: string) => labels.get(condition),
      value: (condition: string, value: string) => values.get(condition)?.get(value) ?? names.get(value),
      picked: (count: number) => t('report.filter.picked', { count }),
      others: (count: number) => t('exports.conditions.others', { count }),
      unnamed: t('exports.conditions.unnamed'),
      leftOut: (count: number) => t('exports.conditions.leftOut', { count }),
    };
    return conditionsSaid(filters, words, unnamed);
  };
}

function yesNo(yes: string, no: string): ReadonlyMap<string, string> {
  return new Map([
    ['true', yes],
    ['false', no],
  ]);
}
