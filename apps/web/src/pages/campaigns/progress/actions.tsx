import { IconBell, IconCalendarPlus, IconChartBar, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

import { CancelDialog } from './cancel-dialog';
import { ExtendDialog } from './extend-dialog';
import { RemindDialog } from './remind-dialog';

/** What can be done with a campaign as a whole. */
export function CampaignActions({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'remind' | 'extend' | 'cancel' | null>(null);
  const { id, progress } = campaign;
  if (!progress) return null;
  const overdue = progress.overdue;
  const close = () => setAsked(null);
  return (
    <>
      {campaign.state === 'issued' && (
        <>
          <PermittedButton
            permission="campaigns.write"
            variant="default"
            leftSection={<IconBell size={16} aria-hidden />}
            because={overdue === 0 && t('campaigns.nobodyOverdue')}
            onClick={() => setAsked('remind')}
          >
            {overdue === 0 ? t('campaigns.remind.anyOverdue') : t('campaigns.remind.overdue', { count: overdue })}
          </PermittedButton>
          <PermittedButton
            permission="campaigns.write"
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => setAsked('extend')}
          >
            {t('campaigns.extend.open')}
          </PermittedButton>
          <PermittedButton
            permission="campaigns.write"
            variant="subtle"
            color="gray"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => setAsked('cancel')}
          >
            {t('campaigns.cancel.open')}
          </PermittedButton>
        </>
      )}
      <ButtonLink to={paths.report} params={{ id }} leftSection={<IconChartBar size={16} aria-hidden />}>
        {t('campaigns.report')}
      </ButtonLink>
      {asked === 'remind' && <RemindDialog campaignId={id} count={overdue} whom={{ filter: { overdue: true } }} onClose={close} />}
      {asked === 'extend' && <ExtendDialog campaign={campaign} onClose={close} />}
      {asked === 'cancel' && <CancelDialog campaign={campaign} progress={progress} onClose={close} />}
    </>
  );
}
