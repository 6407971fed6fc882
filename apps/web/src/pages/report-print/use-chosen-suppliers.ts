import { useTranslation } from 'react-i18next';

import { MOST_NAMED } from '~/components/exports/conditions-said';
import { useHeatMap } from '~/pages/report/map/use-heat-map';
import { FIRST_SORT, type ReportFilter } from '~/pages/report/search';

/** Whom somebody picked one by one, by code and name; empty where nobody did. All of them stand in the map, of which the first page is enough. */
export function useChosenSuppliers(campaignId: string, filter: ReportFilter): string {
  const { t } = useTranslation();
  const { rows = [] } = useHeatMap(campaignId, FIRST_SORT, filter);
  if (filter.suppliers === undefined) return '';
  const names = rows.map(({ supplierCode, supplierName }) => `${supplierCode} ${supplierName}`).sort();
  const others = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(others > 0 ? [t('reportPrint.otherSuppliers', { count: others })] : [])].join(', ');
}
