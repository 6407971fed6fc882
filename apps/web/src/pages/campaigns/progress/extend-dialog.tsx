import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { runningCampaignsExtend } from '~/api/generated/sdk.gen';
import type { CampaignView } from '~/api/generated/types.gen';
import { day } from '~/format/dates';
import { useServerForm } from '~/forms/use-server-form';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';

interface ExtendDialogProps {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}

/** More time for everybody who has not submitted. */
export function ExtendDialog({ campaign: { id, version, dueDay, timeZone }, onClose }: ExtendDialogProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const client = useQueryClient();
  const { form, refusal, sending, submit } = useServerForm({ initialValues: { dueDay } }, async (values) => {
    await runningCampaignsExtend({ path: { id }, body: { version, ...values } });
    notifications.show({ message: t('campaigns.extend.done', { day: day(values.dueDay, language) }) });
    onClose();
    await client.invalidateQueries();
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
