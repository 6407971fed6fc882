import { Button, Loader, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { download } from '~/api/download';
import { supplierExportsTemplate, supplierImportsCheck } from '~/api/generated/sdk.gen';
import type { CheckedImportView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Card } from '~/ui/card';
import { FileDrop } from '~/ui/file-drop';
import { Refused } from '~/ui/refused';

import classes from './supplier-import.module.css';

/** First the empty list, for those who have none of their own; then the file. */
export function ChooseFile({ onChecked }: { readonly onChecked: (checked: CheckedImportView) => void }) {
  const { t } = useTranslation();
  const { language } = useText();
  const template = useMutation({
    mutationFn: () => download((asFile) => supplierExportsTemplate({ query: { language }, ...asFile })),
  });
  const check = useMutation({
    mutationFn: async (file: File) => (await supplierImportsCheck({ body: { file } })).data,
    onSuccess: onChecked,
  });
  return (
    <div className={classes.steps}>
      <Card title={t('supplierImport.template.title')} lead={t('supplierImport.template.lead')}>
        <Stack align="flex-start">
          <Refused error={template.error} />
          <p className="prose">{t('supplierImport.template.own')}</p>
          <Button variant="default" loading={template.isPending} leftSection={<IconDownload size={16} />} onClick={() => template.mutate()}>
            {t('supplierImport.template.download')}
          </Button>
        </Stack>
      </Card>
      <Card title={t('supplierImport.file.title')} lead={t('supplierImport.file.lead')}>
        <Stack>
          <Refused error={check.error} />
          <FileDrop
            label={t('supplierImport.file.drop')}
            hint={t('supplierImport.file.kinds')}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={check.isPending}
            onFile={(file) => check.mutate(file)}
          />
          {check.isPending && (
            <p role="status" className={classes.checking}>
              <Loader size="xs" />
              {t('supplierImport.file.checking', { name: check.variables.name })}
            </p>
          )}
        </Stack>
      </Card>
    </div>
  );
}
