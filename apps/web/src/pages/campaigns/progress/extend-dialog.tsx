import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { runningCampaignsExtend } from '~/api/generated/sdk.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { TwoEdits } from '~/forms/two-edits/two-edits';
import { useSharedForm } from '~/forms/two-edits/use-shared-form';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';

interface ExtendDialogProps {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}

/** More time for everybody who has not submitted. */
export function ExtendDialog({ campaign, onClose }: ExtendDialogProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const client = useQueryClient();
  const { id, dueDay, timeZone } = campaign;
  const { form, edits, refusal, sending, submit } = useSharedForm({
    opened: seenIn(campaign),
    quicker: 'campaign_changed',
    readPresent: async () => seenIn(await client.fetchQuery({ ...campaignsFindOptions({ path: { id } }), staleTime: 0 })),
    send: async (values, { version }) => {
      await runningCampaignsExtend({ path: { id }, body: { version, ...values } });
      notifications.show({ message: t('campaigns.extend.done', { day: day(values.dueDay, language) }) });
      onClose();
      await client.invalidateQueries();
      return null;
    },
  });
  return (
    <Ask
      title={t('campaigns.extend.title')}
      submit={t('campaigns.extend.submit')}
      sending={sending}
      error={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <TwoEdits
        edits={edits}
        labelOf={() => t('campaigns.extend.dueDay')}
        asText={(_, values) => values.dueDay && day(values.dueDay, language)}
      />
      <p className="prose">{t('campaigns.extend.lead')}</p>
      <TextInput
        type="date"
        label={t('campaigns.extend.dueDay')}
        description={t('campaigns.endOfDay', { timeZone })}
        min={dueDay}
        data-autofocus
        required
        {...form.getInputProps('dueDay')}
      />
    </Ask>
  );
}

function seenIn({ version, dueDay }: CampaignView) {
  return { version, values: { dueDay } };
}
