import { Stack } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { LandingView } from '~/api/generated/types.gen';
import { ClaimForm } from '~/forms/claim';
import { addressOf, paths } from '~/paths';
import { arrive } from '~/session/arrive';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';

import { HandOver } from './hand-over';

/** For somebody who is not signed in: a new account, one that is there, or a colleague. */
export function VisitorWays({ token, landing }: { readonly token: string; readonly landing: LandingView }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { ways, claimed } = landing;
  const mayClaim = ways.includes('claim');
  return (
    <>
      {mayClaim && (
        <Card title={t('link.claim')} lead={t('link.claimLead')}>
          <ClaimForm
            token={token}
            landing={landing}
            onClaimed={async ({ session, assessmentId }) => {
              arrive(session);
              await router.navigate({ href: addressOf(paths.answering, { id: assessmentId }) });
            }}
          />
        </Card>
      )}
      {ways.includes('sign_in') && (
        <Card title={t(mayClaim ? 'link.haveAccount' : 'link.signIn')}>
          <Stack align="flex-start">
            <p className="prose">{t(mayClaim ? 'link.haveAccountLead' : claimed ? 'link.claimedLead' : 'link.signInLead')}</p>
            <ButtonLink to={paths.signIn} search={{ next: addressOf(paths.link, { token }) }} variant={mayClaim ? 'default' : 'filled'}>
              {t('link.signInAndGoOn')}
            </ButtonLink>
          </Stack>
        </Card>
      )}
      {ways.includes('hand_over') && <HandOver token={token} />}
    </>
  );
}
