import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { invitationsInvite } from '~/api/generated/sdk.gen';
import type { InviteDto } from '~/api/generated/types.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { RoleChoice } from '~/components/role-choice';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';

import { LANGUAGE_CHOICES } from './choices';
import { useServerForm } from './use-server-form';

interface InviteFormProps {
  readonly onSent: (email: string) => unknown;
  readonly onCancel: () => void;
}

/** Who is invited, in which language, to do what. */
export function InviteForm({ onSent, onCancel }: InviteFormProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const keyFor = useIdempotencyKey();
  const initialValues: Required<InviteDto> = { email: '', name: '', language, roles: [] };
  const { form, refusal, sending, submit } = useServerForm({ initialValues }, async (body) => {
    await invitationsInvite({ body, headers: { 'Idempotency-Key': keyFor(body) } });
    await onSent(body.email);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Refused error={refusal} />
        <TextInput label={t('members.name')} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('signIn.email')} type="email" required {...form.getInputProps('email')} />
        <Select label={t('members.mailLanguage')} data={LANGUAGE_CHOICES} allowDeselect={false} {...form.getInputProps('language')} />
        <RoleChoice {...form.getInputProps('roles')} />
        <Group gap="xs">
          <Button type="submit" loading={sending}>
            {t('members.sendInvitation')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
