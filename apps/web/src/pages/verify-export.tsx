import { Loader, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { exportVerificationVerify } from '~/api/generated/sdk.gen';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { FileDrop } from '~/ui/file-drop';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

import { Verdict } from './verify-export/verdict';
import classes from './verify-export/verify-export.module.css';

const KINDS = '.xlsx,.csv,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Compares a file that came back with what is remembered of the exports. */
export function VerifyExportPage() {
  const { t } = useTranslation();
  const verify = useMutation({
    mutationFn: async (file: File) => (await exportVerificationVerify({ body: { file } })).data,
  });
  return (
    <Page title={t('verification.title')} lead={t('verification.lead')} above={<Link to={paths.exports}>{t('exports.title')}</Link>}>
      <Stack>
        {verify.data && <Verdict file={verify.data} />}
        <Card title={verify.data ? t('verification.again') : t('verification.file.title')} lead={t('verification.file.lead')}>
          <Stack>
            <Refused error={verify.error} />
            <FileDrop
              label={t('verification.file.drop')}
              hint={t('verification.file.kinds')}
              accept={KINDS}
              disabled={verify.isPending}
              onFile={(file) => verify.mutate(file)}
            />
            {verify.isPending && (
              <p role="status" className={classes.reading}>
                <Loader size="xs" />
                {t('verification.file.reading', { name: verify.variables.name })}
              </p>
            )}
          </Stack>
        </Card>
      </Stack>
    </Page>
  );
}
