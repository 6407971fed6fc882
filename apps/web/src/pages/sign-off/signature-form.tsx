import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { signOffSubmit } from '~/api/generated/sdk.gen';
import { useIdempotencyKey } from '~/api/use-idempotency';
import { useServerForm } from '~/forms/use-server-form';
import { useMe } from '~/session/use-me';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';

import classes from './sign-off.module.css';

interface SignatureFormProps {
  readonly assessmentId: string;
  readonly unanswered: number;
  /** Answers that this device has not sent yet: they would not be part of it. */
  readonly unsent: number;
}

/** Who stands for what is stated. Open questions are allowed, but said. */
export function SignatureForm({ assessmentId, unanswered, unsent }: SignatureFormProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyFor = useIdempotencyKey();
  const { name } = useMe();
  const { form, refusal, sending, submit } = useServerForm(
    { initialValues: { signedBy: name, title: '', acknowledgeUnanswered: false } },
    async (body) => {
      await signOffSubmit({ path: { id: assessmentId }, body, headers: { 'Idempotency-Key': keyFor(body) } });
      await queryClient.invalidateQueries();
      scrollTo({ top: 0 });
    },
  );
  const mustAcknowledge = unanswered > 0 && !form.values.acknowledgeUnanswered;
  return (
    <Card title={t('signOff.signature')} lead={t('signOff.signatureLead')}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <TextInput label={t('signOff.signedBy')} autoComplete="name" required maxLength={100} {...form.getInputProps('signedBy')} />
        <TextInput
          label={t('signOff.position')}
          autoComplete="organization-title"
          maxLength={100}
          placeholder={t('signOff.positionExample')}
          {...form.getInputProps('title')}
        />
        {unanswered > 0 && (
          <Checkbox
            label={t('signOff.acknowledge', { count: unanswered })}
            {...form.getInputProps('acknowledgeUnanswered', { type: 'checkbox' })}
          />
        )}
        <Refused error={refusal} />
        <Button type="submit" loading={sending} disabled={unsent > 0 || mustAcknowledge}>
          {t('signOff.submit')}
        </Button>
        {unsent > 0 && <p className={classes.quiet}>{t('signOff.unsent.first')}</p>}
        <p className={classes.quiet}>{t('signOff.afterwards')}</p>
      </form>
    </Card>
  );
}
