import { useQueries } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsListOptions, overviewNowOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { Waiting } from '~/ui/waiting';

/** Where results are looked for: goes on to those of the newest campaign that somebody has answered, else of the newest. */
export function ReportsPage() {
  const { t } = useTranslation();
  const [overview, newest] = useQueries({
    queries: [overviewNowOptions(), campaignsListOptions({ query: { states: ['issued', 'cancelled'], limit: 1 } })],
  });
  const error = overview.error ?? newest.error;
  if (error) throw error;
  if (!overview.data || !newest.data) return <Waiting />;
  const id = overview.data.chain?.campaignId ?? newest.data.items[0]?.id;
  if (id) return <Navigate to={paths.report} params={{ id }} replace />;
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
