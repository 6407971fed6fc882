import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { runningCampaignsCancel } from '~/api/generated/sdk.gen';
import type { CampaignProgressView, CampaignView } from '~/api/generated/types.gen';
import { useServerForm } from '~/forms/use-server-form';
import { Ask } from '~/ui/ask';

interface CancelDialogProps {
  readonly campaign: CampaignView;
  readonly progress: CampaignProgressView;
  readonly onClose: () => void;
}

/** Nobody is asked any more. What that loses is said first, and the reason goes to everybody who was still asked. */
export function CancelDialog({ campaign: { id, version }, progress, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { reason: '' } }, async (values) => {
    await runningCampaignsCancel({ path: { id }, body: { version, ...values } });
    onClose();
    await client.invalidateQueries();
  });
  const { issued = 0, opened = 0, in_progress = 0, awaiting_sign_off = 0, returned = 0 } = progress.states;
  return (
    <Ask
      title={t('campaigns.cancel.title')}
      submit={t('campaigns.cancel.submit')}
      cancel={t('campaigns.cancel.goOn')}
      danger
      sending={sending}
      error={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="prose">{t('campaigns.cancel.lead', { count: issued + opened + in_progress + awaiting_sign_off + returned })}</p>
      <p className="prose">{t('campaigns.cancel.kept', { count: progress.submitted })}</p>
      <Textarea
        label={t('campaigns.cancel.reason')}
        description={t('campaigns.cancel.reasonHint')}
        autosize
        minRows={2}
        maxLength={2_000}
        data-autofocus
        required
        {...form.getInputProps('reason')}
      />
    </Ask>
  );
}
