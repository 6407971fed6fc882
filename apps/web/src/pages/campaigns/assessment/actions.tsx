import { IconBell, IconUserEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignAssessmentView, CampaignView } from '~/api/generated/types.gen';
import { PermittedButton } from '~/components/permitted-button';
import { ReplaceContactDialog } from '~/forms/replace-contact';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

import { canBeReminded } from '../progress/line';
import { RemindDialog } from '../progress/remind-dialog';

interface AssessmentActionsProps {
  readonly campaign: CampaignView;
  readonly assessment: CampaignAssessmentView;
}

export function AssessmentActions({ campaign, assessment }: AssessmentActionsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'remind' | 'contact' | null>(null);
  const { id, supplierName, submissionId } = assessment;
  const close = () => setAsked(null);
  return (
    <>
      {campaign.state === 'issued' && canBeReminded(assessment) && (
        <>
          <PermittedButton
            permission="campaigns.write"
            variant="default"
            leftSection={<IconUserEdit size={16} aria-hidden />}
            onClick={() => setAsked('contact')}
          >
            {t('campaigns.contact.open')}
          </PermittedButton>
          <PermittedButton permission="campaigns.write" leftSection={<IconBell size={16} aria-hidden />} onClick={() => setAsked('remind')}>
            {t('campaigns.remind.one')}
          </PermittedButton>
        </>
      )}
      {submissionId && (
        <ButtonLink to={paths.supplierResult} params={{ id: submissionId }}>
          {t('campaigns.lines.result')}
        </ButtonLink>
      )}
      {asked === 'remind' && <RemindDialog campaignId={campaign.id} whom={{ assessmentIds: [id] }} count={1} onClose={close} />}
      {asked === 'contact' && <ReplaceContactDialog campaignId={campaign.id} assessmentId={id} supplier={supplierName} onClose={close} />}
    </>
  );
}
