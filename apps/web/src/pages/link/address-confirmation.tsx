import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { signUpConfirmMutation } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Word } from '~/ui/word';

import { LinkEnded } from './link-ended';

/** The address of a new account: confirmed by a press, since a mail scanner opens links too. */
export function AddressConfirmation({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const confirm = useMutation(signUpConfirmMutation());
  const send = () => confirm.mutate({ body: { token } });

  if (confirm.isError) return <LinkEnded error={confirm.error} again={send} />;
  if (confirm.isSuccess) {
    return (
      <Word title={t('link.confirmed')} ways={<ButtonLink to={paths.signIn}>{t('signIn.toSignIn')}</ButtonLink>}>
        {t('link.confirmedLead')}
      </Word>
    );
  }
  return (
    <Word
      title={t('link.confirm')}
      ways={
        <Button onClick={send} loading={confirm.isPending}>
          {t('link.confirmSubmit')}
        </Button>
      }
    >
      {t('link.confirmLead')}
    </Word>
  );
}
