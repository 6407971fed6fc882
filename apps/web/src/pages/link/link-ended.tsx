import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Way } from '~/ui/way';
import { Word } from '~/ui/word';

const TITLES = {
  link_invalid: 'invalid',
  link_expired: 'expired',
  link_replaced: 'replaced',
  link_used: 'used',
  link_revoked: 'revoked',
} as const;

/** A link that leads nowhere any more, or never did: why, in the API's sentence, and the ways on. */
export function LinkEnded({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { t } = useTranslation();
  const refusal = error instanceof Refusal ? error : null;
  const ending = refusal && TITLES[refusal.code as keyof typeof TITLES];

  if (!ending) {
    return (
      <Word title={t('problems.faulty')} ways={<Button onClick={again}>{t('common.again')}</Button>}>
        {refusal?.detail ?? t('problems.unexpected')}
      </Word>
    );
  }
  return (
    <Word
      title={t(`link.ended.${ending}`)}
      ways={
        <Group gap="md">
          <ButtonLink to={paths.signIn} variant={ending === 'used' ? 'filled' : 'default'}>
            {t('signIn.toSignIn')}
          </ButtonLink>
          {ending !== 'used' && <Way to={paths.forgotten}>{t('link.newReset')}</Way>}
        </Group>
      }
    >
      {refusal.detail}
    </Word>
  );
}
