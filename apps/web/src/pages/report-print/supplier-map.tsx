import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { CampaignReportView, HeatMapRowView } from '~/api/generated/types.gen';
import { AttainmentCell } from '~/components/attainment-cell';
import { StandingMark } from '~/components/standing-mark';
import type { ReportFilter } from '~/pages/report/search';
import { useHeatMap } from '~/pages/report/use-heat-map';

import classes from './print.module.css';
import { PrintTable } from './print-table';
import { Section } from './section';

/** A dozen pages: who wants to look at more suppliers takes the workbook. */
const MOST = 400;

interface MapProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  readonly report: CampaignReportView;
}

/** Every supplier by domain, the most serious standing first. */
export function SupplierMap({ campaignId, filter, report: { asked, domains } }: MapProps) {
  const { t } = useTranslation();
  const { rows = [], error, isPending, hasNextPage, isFetching, fetchNextPage } = useHeatMap(campaignId, 'standing', filter);
  const isShort = isPending || (rows.length < MOST && hasNextPage);
  useEffect(() => {
    if (isShort && !isPending && !isFetching) void fetchNextPage();
  }, [isShort, isPending, isFetching, fetchNextPage]);
  if (error) throw error;
  const shown = rows.slice(0, MOST);
  return (
    <Section wide title={t('reportPrint.map')} lead={t('reportPrint.mapLead')}>
      <PrintTable
        caption={t('reportPrint.map')}
        columns={[
          { key: 'code', words: t('reportPrint.code') },
          { key: 'supplier', words: t('report.heat.supplier') },
          { key: 'standing', words: t('report.heat.standing') },
          { key: 'overall', words: t('report.heat.overall'), align: 'centre' },
          ...domains.map(({ domain }) => ({ key: domain, words: domain, align: 'centre' as const })),
          { key: 'must', words: t('report.heat.must'), align: 'right' },
        ]}
      >
        {shown.map((row) => (
          <Row key={row.assessmentId} row={row} domains={domains} />
        ))}
      </PrintTable>
      {asked > shown.length && !isShort && <p>{t('reportPrint.left', { count: asked - shown.length, shown: shown.length })}</p>}
    </Section>
  );
}

function Row({ row, domains }: { readonly row: HeatMapRowView; readonly domains: CampaignReportView['domains'] }) {
  const { t } = useTranslation();
  const cells = new Map(row.domains.map((cell) => [cell.domain, cell]));
  return (
    <tr>
      <td className={classes.code}>{row.supplierCode}</td>
      <td data-name>{row.supplierName}</td>
      <td>
        <StandingMark standing={row.standing} />
      </td>
      <td data-align="centre">
        <AttainmentCell attainment={row.attainment} />
      </td>
      {row.submissionId === null ? (
        <td colSpan={domains.length} data-align="centre">
          {t('report.heat.waiting')}
        </td>
      ) : (
        domains.map(({ domain }) => (
          <td key={domain} data-align="centre">
            <AttainmentCell attainment={cells.get(domain)?.attainment ?? null} mustGaps={cells.get(domain)?.mustGaps ?? 0} />
          </td>
        ))
      )}
      <td data-align="right">{row.mustGaps > 0 ? row.mustGaps : '–'}</td>
    </tr>
  );
}
