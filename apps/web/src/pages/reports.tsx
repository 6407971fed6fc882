import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsListOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';

/** Where results are looked for: goes on to those of the newest campaign that somebody has answered, else of the newest. */
export function ReportsPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(campaignsListOptions({ query: { limit: 50 } }));
  if (error) throw error;
  if (!data) return <Waiting />;
  const issued = data.items.filter(({ state }) => state !== 'draft');
  const newest = issued.find(({ progress }) => (progress?.submitted ?? 0) > 0) ?? issued[0];
  if (newest) return <Navigate to={paths.report} params={{ id: newest.id }} replace />;
  return (
    <Page title={t('report.title')} lead={t('report.lead')}>
      <Card>
        <Empty title={t('report.none')} action={<ButtonLink to={paths.campaigns}>{t('navigation.campaigns')}</ButtonLink>}>
          {t('report.noneLead')}
        </Empty>
      </Card>
    </Page>
  );
}
