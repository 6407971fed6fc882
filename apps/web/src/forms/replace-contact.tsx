import { Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { runningCampaignsReplaceContact } from '~/api/generated/sdk.gen';
import type { ReplaceContactDto } from '~/api/generated/types.gen';
import { Ask } from '~/ui/ask';

import { useServerForm } from './use-server-form';

interface ReplaceContactProps {
  readonly campaignId: string;
  readonly assessmentId: string;
  readonly supplier: string;
  readonly onClose: () => void;
}

/** Somebody else at the supplier is asked: the personal link moves to them, and the old one ends. */
export function ReplaceContactDialog({ campaignId, assessmentId, supplier, onClose }: ReplaceContactProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const initialValues: ReplaceContactDto = { name: '', email: '', language: 'ja' };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (body) => {
    await runningCampaignsReplaceContact({ path: { id: campaignId, assessmentId }, body });
    notifications.show({ message: t('campaigns.contact.done', { email: body.email }) });
    onClose();
    await client.invalidateQueries();
  });
  return (
    <Ask
      title={t('campaigns.contact.title', { supplier })}
      submit={t('campaigns.contact.submit')}
      sending={sending}
      error={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="prose">{t('campaigns.contact.lead')}</p>
      <TextInput label={t('campaigns.contact.name')} data-autofocus required {...form.getInputProps('name')} />
      <TextInput label={t('campaigns.contact.email')} type="email" required {...form.getInputProps('email')} />
      <Select
        label={t('campaigns.contact.language')}
        data={[
          { value: 'ja', label: '日本語' },
          { value: 'en', label: 'English' },
        ]}
        allowDeselect={false}
        {...form.getInputProps('language')}
      />
    </Ask>
  );
}
