import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServerForm } from '~/forms/use-server-form';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

import { checkLink, type Genuine } from './verify-link/check-link';
import { tokenIn } from './verify-link/token-in';

/** Whether a link that came by mail is one of ours, and on whose behalf; for anybody who doubts. */
export function VerifyLinkPage() {
  const { t } = useTranslation();
  const { link = '' } = useSearch({ from: '/visitors/verify-link' });
  const [genuine, setGenuine] = useState<Genuine | null>(null);
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { token: link } }, async ({ token }) => {
    setGenuine(null);
    setGenuine(await checkLink(tokenIn(token)));
  });
  return (
    <Page title={t('verify.title')} lead={t('verify.lead')}>
      <Card>
        <form onSubmit={submit} noValidate>
          <Stack>
            <Refused error={refusal} />
            <TextInput
              label={t('verify.link')}
              description={t('verify.linkHint')}
              autoComplete="off"
              required
              autoFocus
              {...form.getInputProps('token')}
            />
            <Button type="submit" loading={sending}>
              {t('verify.submit')}
            </Button>
            {genuine && (
              <Alert role="status" color="teal" variant="light" icon={<IconCircleCheck size={18} />} title={t('verify.genuine')}>
                {'request' in genuine
                  ? t('verify.request', { buyer: genuine.request.buyerName, title: genuine.request.title })
                  : t(`verify.purposes.${genuine.purpose}`)}
              </Alert>
            )}
          </Stack>
        </form>
      </Card>
      <p className="prose">{t('verify.caution', { host: location.host })}</p>
    </Page>
  );
}
