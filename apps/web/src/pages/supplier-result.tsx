import { IconListCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignAssessmentsFindOptions, submissionResultsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { PrintButton } from '~/components/result/print-button';
import { ResultView } from '~/components/result/result-view';
import { SignedLine } from '~/components/result/signed-line';
import { TodayCard } from '~/components/result/today-card';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Page } from '~/ui/page';

import { SupplierWorkbook } from './supplier-result/supplier-workbook';

/** What one supplier's submission comes to, for the buyer that asked. */
export function SupplierResultPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/submissions/$id/result' });
  const { data: report } = useSuspenseQuery(submissionResultsFindOptions({ path: { id } }));
  const { data: asked } = useSuspenseQuery(campaignAssessmentsFindOptions({ path: { id: report.assessmentId } }));
  return (
    <Page
      title={t('result.of', { supplier: asked.supplierName })}
      above={asked.title}
      lead={<SignedLine report={report} />}
      actions={
        <>
          <ButtonLink variant="default" to={paths.supplierFrameworks} params={{ id }} leftSection={<IconListCheck size={16} aria-hidden />}>
            {t('frameworks.title')}
          </ButtonLink>
          <SupplierWorkbook asked={asked} />
          <PrintButton />
        </>
      }
    >
      <ResultView report={report} about={[asked.supplierName, asked.title]} also={<TodayCard submissionId={id} />} />
    </Page>
  );
}
