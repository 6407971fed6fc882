import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { landingClaim } from '~/api/generated/sdk.gen';
import type { ClaimedView, LandingView } from '~/api/generated/types.gen';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';

import { NewPassword } from './new-password';
import { useServerForm } from './use-server-form';

interface ClaimFormProps {
  readonly token: string;
  readonly landing: LandingView;
  readonly onClaimed: (claimed: ClaimedView) => unknown;
}

/** A new account for the address that was asked; the supplier's organization becomes its own. */
export function ClaimForm({ token, landing: { recipientName, address }, onClaimed }: ClaimFormProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { displayName: recipientName, password: '' } },
    async (values) => {
      const { data } = await landingClaim({ body: { ...values, token, language } });
      await onClaimed(data);
    },
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={440}>
        <Refused error={refusal} />
        <TextInput label={t('signIn.email')} value={address} readOnly autoComplete="username" />
        <TextInput label={t('signUp.name')} autoComplete="name" required {...form.getInputProps('displayName')} />
        <NewPassword label={t('passwords.password')} {...form.getInputProps('password')} />
        <Button type="submit" loading={sending}>
          {t('link.claimSubmit')}
        </Button>
      </Stack>
    </form>
  );
}
