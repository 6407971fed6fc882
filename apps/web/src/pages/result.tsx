import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { assessmentsOpenOptions, reportsOwnResultOptions } from '~/api/generated/@tanstack/react-query.gen';
import { type Standing, StandingMark } from '~/components/standing-mark';
import { wholePerCent } from '~/format/numbers';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';

/** What the own answers come to, after they were submitted. */
export function ResultPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/assessments/$id/result' });
  const { data: view } = useSuspenseQuery(assessmentsOpenOptions({ path: { id } }));
  const { data: report } = useSuspenseQuery(reportsOwnResultOptions({ path: { id } }));
  const { attainment } = report.overall;
  return (
    <Page title={view.assessment.title} lead={view.assessment.buyerName}>
      <Card title={t('result.attainment')} aside={<StandingMark standing={report.standing as Standing} tag />}>
        {attainment === null ? t('common.none') : `${wholePerCent(attainment)}%`}
      </Card>
    </Page>
  );
}
