import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { auditorsInvite } from '~/api/generated/sdk.gen';
import type { InviteAuditorDto } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { LANGUAGE_CHOICES } from '~/forms/choices';
import { useServerForm } from '~/forms/use-server-form';
import { useText } from '~/messages/use-text';
import { Ask } from '~/ui/ask';
import { sayDone } from '~/ui/saved';

import { auditorsChanged } from './auditors-changed';
import { EngagementFields } from './engagement-fields';

/** Asks an outsider to look at chosen campaigns. */
export function InviteAuditorDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useText();
  const keyFor = useIdempotencyKey();
  const initialValues: Required<InviteAuditorDto> = { email: '', name: '', language, campaignIds: [], endsOn: '', notes: false };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (body) => {
    await auditorsInvite({ body, headers: { 'Idempotency-Key': keyFor(body) } });
    sayDone(t('members.invited', { email: body.email }));
    onClose();
    await auditorsChanged();
  });
  return (
    <Ask
      title={t('auditors.invite')}
      submit={t('members.sendInvitation')}
      sending={sending}
      error={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput label={t('members.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('signIn.email')} type="email" required {...form.getInputProps('email')} />
      <Select label={t('members.mailLanguage')} data={LANGUAGE_CHOICES} allowDeselect={false} {...form.getInputProps('language')} />
      <EngagementFields form={form} />
    </Ask>
  );
}
