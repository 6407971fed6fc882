import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

const PARTS = ['what', 'buyers', 'suppliers', 'trust'] as const;

/** What Enjuku is, for whoever got a mail from it and has never heard of it. */
export function AboutPage() {
  const { t } = useTranslation();
  return (
    <div data-wide>
      <Page title={t('about.title')} lead={t('about.lead')}>
        {PARTS.map((part) => (
          <Card key={part} title={t(`about.${part}.title`)}>
            <p className="prose">{t(`about.${part}.text`)}</p>
          </Card>
        ))}
        <Stack gap="xs" align="flex-start">
          <Way to={paths.verifyLink}>{t('verify.title')}</Way>
          <Way to={paths.signIn}>{t('signIn.toSignIn')}</Way>
        </Stack>
      </Page>
    </div>
  );
}
