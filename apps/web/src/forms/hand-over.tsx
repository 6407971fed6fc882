import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { landingHandOver } from '~/api/generated/sdk.gen';
import { useText } from '~/messages/use-text';
import { Refused } from '~/ui/refused';

import { useServerForm } from './use-server-form';

export interface Colleague {
  readonly name: string;
  readonly email: string;
}

interface HandOverFormProps {
  readonly token: string;
  readonly onDone: (colleague: Colleague) => void;
  readonly onCancel: () => void;
}

/** "A colleague will answer": the link moves to them. */
export function HandOverForm({ token, onDone, onCancel }: HandOverFormProps) {
  const { t } = useTranslation();
  const { language } = useText();
  const { form, refusal, sending, submit } = useServerForm<Colleague>({ initialValues: { name: '', email: '' } }, async (colleague) => {
    await landingHandOver({ body: { ...colleague, token, language } });
    onDone(colleague);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={440}>
        <p className="prose">{t('link.handOverLead')}</p>
        <Refused error={refusal} />
        <TextInput label={t('link.colleagueName')} autoFocus required {...form.getInputProps('name')} />
        <TextInput label={t('link.colleagueEmail')} type="email" required {...form.getInputProps('email')} />
        <Group gap="xs">
          <Button type="submit" variant="default" loading={sending}>
            {t('link.handOverSubmit')}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
