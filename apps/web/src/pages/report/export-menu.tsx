import { Button, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { download } from '~/api/download';
import { gapExportsGaps, gapExportsWorkbook } from '~/api/generated/sdk.gen';
import { Refusal } from '~/api/refusal';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';

import type { ReportFilter } from './search';

interface ExportMenuProps {
  readonly campaignId: string;
  readonly filter: ReportFilter;
}

/** What of a campaign's chosen suppliers and questions can be taken along, in the language of the page. Each download stands in the register. */
export function ExportMenu({ campaignId, filter }: ExportMenuProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const may = useMay();
  const [busy, setBusy] = useState(false);
  const asked = { path: { id: campaignId }, query: { ...filter, language } };

  const fetchFile = async (call: Parameters<typeof download>[0]) => {
    setBusy(true);
    await download(call).catch((error: unknown) =>
      notifications.show({ color: 'red', message: error instanceof Refusal ? error.detail : String(error) }),
    );
    setBusy(false);
  };
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
          loading={busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('report.exports')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => fetchFile((asFile) => gapExportsWorkbook({ ...asked, ...asFile }))}>{t('report.workbook')}</Menu.Item>
        <Menu.Item onClick={() => fetchFile((asFile) => gapExportsGaps({ ...asked, ...asFile }))}>{t('report.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
