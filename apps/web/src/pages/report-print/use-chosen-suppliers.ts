import { useTranslation } from 'react-i18next';

import { MOST_NAMED } from '~/components/conditions/conditions-said';
import { FIRST_SORT, type ReportFilter } from '~/pages/report/search';
import { useHeatMap } from '~/pages/report/use-heat-map';

/**
 * Whom somebody picked one by one, by code and name, whether the other conditions hold for them or not; empty where nobody did. As many as can be
 * picked come with the first page; those whom this campaign did not ask are only counted.
 */
export function useChosenSuppliers(campaignId: string, filter: ReportFilter): string {
  const { t } = useTranslation();
  const { suppliers } = filter;
  const { rows } = useHeatMap(campaignId, FIRST_SORT, suppliers === undefined ? filter : { suppliers });
  if (suppliers === undefined || rows === undefined) return '';
  const names = rows.map(({ supplierCode, supplierName }) => `${supplierCode} ${supplierName}`).sort();
  const named = names.slice(0, MOST_NAMED);
  const others = new Set(suppliers).size - named.length;
  return [...named, ...(others > 0 ? [t('reportPrint.otherSuppliers', { count: others })] : [])].join(', ');
}
