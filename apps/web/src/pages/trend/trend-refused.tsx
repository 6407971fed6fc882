import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Faulty } from '~/ui/faulty';
import { Page } from '~/ui/page';
import { Way } from '~/ui/way';

/** In the place of a trend whose address names campaigns that cannot be compared: why, and the way to those that can. */
export function TrendRefused(props: ErrorComponentProps) {
  const { t } = useTranslation();
  const { error } = props;
  if (!(error instanceof Refusal) || error.field !== 'campaigns') return <Faulty {...props} />;
  return (
    <Page title={t('trend.title')} above={<Way to={paths.reports}>{t('navigation.reports')}</Way>}>
      <Card>
        <Empty title={t('trend.refused')} action={<ButtonLink to={paths.trend}>{t('trend.comparedClear')}</ButtonLink>}>
          {error.detail}
        </Empty>
      </Card>
    </Page>
  );
}
