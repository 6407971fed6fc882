import { Button, Checkbox, Menu, Popover, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconColumns3, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { download } from '~/api/download';
import { supplierExportsExport } from '~/api/generated/sdk.gen';
import { someOf } from '~/format/address-parts';
import { useText } from '~/messages/use-text';
import { useMay } from '~/session/use-me';

import { filterOf, OPTIONAL_COLUMNS, type OptionalColumn, type SuppliersSearch, USUAL_COLUMNS } from './search';

interface ColumnMenuProps {
  readonly offered: readonly OptionalColumn[];
  readonly shown: readonly OptionalColumn[];
  readonly onChange: (shown: OptionalColumn[] | undefined) => void;
}

/** Which columns are shown. The usual ones are not named in the address. */
export function ColumnMenu({ offered, shown, onChange }: ColumnMenuProps) {
  const { t } = useTranslation();
  const choose = (chosen: string[]) => {
    const columns = someOf(chosen, OPTIONAL_COLUMNS);
    onChange(columns?.join() === USUAL_COLUMNS.filter((column) => offered.includes(column)).join() ? undefined : columns);
  };
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} />}>
          {t('suppliers.columns.choose')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group aria-label={t('suppliers.columns.choose')} value={[...shown]} onChange={choose}>
          <Stack gap="xs">
            {offered.map((column) => (
              <Checkbox key={column} size="sm" value={column} label={t(`suppliers.columns.${column}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the filter shows, as a file that can be imported again. */
export function ExportMenu({ search }: { readonly search: SuppliersSearch }) {
  const { t } = useTranslation();
  const { language } = useText();
  const may = useMay();
  const file = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      download((asFile) => supplierExportsExport({ query: { ...filterOf(search), format, language }, ...asFile })),
    onError: (error) => notifications.show({ color: 'red', message: error.message }),
  });
  if (!may('exports.create')) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={file.isPending} leftSection={<IconDownload size={16} />}>
          {t('suppliers.export.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('suppliers.export.what')}</Menu.Label>
        <Menu.Item onClick={() => file.mutate('xlsx')}>{t('suppliers.export.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => file.mutate('csv')}>{t('suppliers.export.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
