import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import {
  campaignAssessmentsFindOptions,
  campaignAssessmentsFindQueryKey,
  campaignsFindOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { paths } from '~/paths';
import { Page } from '~/ui/page';

import { AssessmentActions } from './assessment/actions';
import { AssessmentFacts } from './assessment/facts';
import { Mails } from './assessment/mails';
import { Steps } from './assessment/steps';

/** One supplier in a campaign: whom it was sent to, what became of it, what happened since. */
export function CampaignAssessmentPage() {
  const { t } = useTranslation();
  const { id, assessmentId } = useParams({ from: '/signed-in/members/campaigns/$id/assessments/$assessmentId' });
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const { data: assessment } = useSuspenseQuery(campaignAssessmentsFindOptions({ path: { id: assessmentId } }));
  const client = useQueryClient();
  useChanges(`campaign:${id}`, () => {
    void client.invalidateQueries({ queryKey: campaignAssessmentsFindQueryKey({ path: { id: assessmentId } }) });
  });
  return (
    <Page
      title={assessment.supplierName}
      above={
        <>
          <Link to={paths.campaigns}>{t('campaigns.title')}</Link>
          <span aria-hidden>›</span>
          <Link to={paths.campaign} params={{ id }}>
            {campaign.name}
          </Link>
        </>
      }
      actions={<AssessmentActions campaign={campaign} assessment={assessment} />}
    >
      <AssessmentFacts assessment={assessment} />
      <Mails mails={assessment.mails} />
      <Steps steps={assessment.steps} />
    </Page>
  );
}
