import { IconListCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { assessmentsOpenOptions, submissionResultsOwnOptions } from '~/api/generated/@tanstack/react-query.gen';
import { AmongOthers } from '~/components/result/among-others';
import { PrintButton } from '~/components/result/print-button';
import { ResultView } from '~/components/result/result-view';
import { SignedLine } from '~/components/result/signed-line';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Page } from '~/ui/page';

import { OwnWorkbook } from './result/own-workbook';

/** What the own answers come to, after they were submitted. */
export function ResultPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/assessments/$id/result' });
  const { data: view } = useSuspenseQuery(assessmentsOpenOptions({ path: { id } }));
  const { data: report } = useSuspenseQuery(submissionResultsOwnOptions({ path: { id } }));
  const { title, buyerName } = view.assessment;
  return (
    <Page
      title={title}
      above={
        <>
          <Link to={paths.assessments}>{t('assessments.title')}</Link>
          <span aria-hidden="true">›</span>
          {buyerName}
        </>
      }
      lead={<SignedLine report={report} classes={view.classes} />}
      actions={
        <>
          <ButtonLink variant="default" to={paths.ownFrameworks} params={{ id }} leftSection={<IconListCheck size={16} aria-hidden />}>
            {t('frameworks.title')}
          </ButtonLink>
          <OwnWorkbook assessmentId={id} />
          <PrintButton />
        </>
      }
    >
      <ResultView report={report} about={[title, buyerName]} also={<AmongOthers report={report} />} />
    </Page>
  );
}
