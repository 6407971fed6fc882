import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions, campaignsFindQueryKey, campaignsLinesQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { useChanges } from '~/api/use-changes';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';

import { CampaignActions } from './progress/actions';
import { Counts } from './progress/counts';
import { DueLine } from './progress/due-line';
import { IssuedNotice } from './progress/issued-notice';
import { Lines } from './progress/lines';

/** How far the suppliers of a campaign are; it follows by itself what they do. */
export function CampaignProgressPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/signed-in/members/campaigns/$id' });
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const client = useQueryClient();
  useChanges(`campaign:${id}`, () => {
    for (const queryKey of [campaignsFindQueryKey({ path: { id } }), campaignsLinesQueryKey({ path: { id } })])
      void client.invalidateQueries({ queryKey });
  });
  return (
    <Page
      title={campaign.name}
      above={<Link to={paths.campaigns}>{t('campaigns.title')}</Link>}
      lead={<DueLine campaign={campaign} />}
      actions={<CampaignActions campaign={campaign} />}
    >
      {campaign.state === 'cancelled' && campaign.cancelReason && (
        <Notice title={t('campaigns.wasCancelled')}>{t('campaigns.reason', { reason: campaign.cancelReason })}</Notice>
      )}
      <IssuedNotice campaignId={id} />
      {campaign.progress ? (
        <>
          <Counts campaign={campaign} progress={campaign.progress} />
          <Lines campaign={campaign} />
        </>
      ) : (
        <Notice title={t('campaigns.states.draft')}>
          <p>{t('campaigns.draftLead')}</p>
          <Link to={paths.campaignEdit} params={{ id }}>
            {t('planning.goOn')}
          </Link>
        </Notice>
      )}
    </Page>
  );
}
