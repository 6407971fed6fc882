import { Button, Menu, Tooltip } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ExportOrderDto } from '~/api/generated/types.gen';
import { useExporting } from '~/components/exports/use-exporting';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';

import classes from './report.module.css';
import type { ReportFilter } from './search';

type Compared = Pick<NonNullable<ExportOrderDto['filter']>, 'campaigns' | 'answeredAll'>;

interface ExportMenuProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
  /**
   * Where campaigns stand side by side: whose files these are, which of the series and of whom were chosen, and whether the page compares more
   * than a file does, which keeps to shared questions. Only files with a trend are offered then.
   */
  readonly trend?: { readonly of: string; readonly compared: Compared; readonly isUnlike: boolean };
  /** Where a campaign is read against frameworks: its name. Only files that hold all frameworks are offered then. */
  readonly frameworksOf?: string;
}

/** What of a campaign's chosen suppliers and questions can be taken along, in the language of the page. Each download stands in the register. */
export function ExportMenu({ campaignId, filter, trend, frameworksOf }: ExportMenuProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const may = useMay();
  const exporting = useExporting();
  const isWhole = !trend && frameworksOf === undefined;
  const ask = (kind: ExportOrderDto['kind']) => exporting.mutate({ kind, campaignId, filter: { ...filter, ...trend?.compared }, language });

  if (!may('exports.create')) {
    return (
      <Tooltip label={t('common.notPermitted')}>
        <Button variant="default" data-disabled aria-disabled aria-description={t('common.notPermitted')}>
          {t('report.exports')}
        </Button>
      </Tooltip>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={exporting.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('report.exports')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {frameworksOf !== undefined && (
          <Menu.Label className={classes.about}>{t('frameworks.exportOf', { name: frameworksOf })}</Menu.Label>
        )}
        {trend && <Menu.Label className={classes.about}>{t('trend.exportOf', { name: trend.of })}</Menu.Label>}
        {trend?.isUnlike && <Menu.Label className={classes.about}>{t('trend.exportShared')}</Menu.Label>}
        <Menu.Item onClick={() => ask('gap_workbook')}>{t('report.workbook')}</Menu.Item>
        {isWhole && <Menu.Item onClick={() => ask('matrix_workbook')}>{t('exports.kinds.matrix_workbook')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Label>{t('report.forPrograms')}</Menu.Label>
        {isWhole && (
          <>
            <Menu.Item onClick={() => ask('gaps_csv')}>{t('report.csv')}</Menu.Item>
            <Menu.Item onClick={() => ask('matrix_csv')}>{t('exports.kinds.matrix_csv')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => ask('campaign_json')}>{t('exports.kinds.campaign_json')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
