import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ownLandingOwnWays } from '~/api/generated/sdk.gen';
import type { LandingView, MeView } from '~/api/generated/types.gen';
import { addressOf, paths } from '~/paths';
import { queryClient } from '~/query-client';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

import { AnswerAs } from './answer-as';
import { GoOn } from './go-on';
import { HandOver } from './hand-over';
import { SignedInAs } from './signed-in-as';

interface OwnWaysProps {
  readonly token: string;
  readonly landing: LandingView;
  readonly me: MeView;
}

/** For somebody signed in: go on where the assessment is, answer as one of the own organizations or as a new one, or a colleague. */
export function OwnWays({ token, landing, me }: OwnWaysProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const { data, error } = useQuery({
    queryKey: ['link', token, 'own-ways', me.id],
    queryFn: async () => (await ownLandingOwnWays({ body: { token } })).data,
    refetchOnWindowFocus: false,
  });
  const goTo = async (assessmentId: string) => {
    queryClient.clear();
    await router.navigate({ href: addressOf(paths.answering, { id: assessmentId }) });
  };

  if (error) return <Refused error={error} />;
  if (!data) return <Waiting />;
  const { ways, home, connectable, assessmentId } = data;
  const mayClaim = ways.includes('claim_as_me');
  return (
    <>
      <Card title={t(ways.includes('go_on') ? 'link.goOnTitle' : 'link.yourWays')}>
        <Stack>
          <SignedInAs name={me.name} email={me.email} />
          {home && <GoOn home={home} isHere={home.organizationId === me.organizationId} onDone={() => goTo(assessmentId)} />}
          {mayClaim && <AnswerAs token={token} connectable={connectable} onDone={goTo} />}
          {!home && !mayClaim && (
            <p className="prose">{t('link.noPart', { buyer: landing.buyerName, sender: landing.senderName, replyTo: landing.replyTo })}</p>
          )}
        </Stack>
      </Card>
      {ways.includes('hand_over') && <HandOver token={token} />}
    </>
  );
}
