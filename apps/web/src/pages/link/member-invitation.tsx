import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { receivedInvitationsAccept, receivedInvitationsOpen } from '~/api/generated/sdk.gen';
import type { MeView, OpenedInvitationView } from '~/api/generated/types.gen';
import { zonedMoment } from '~/format/dates';
import { JoinForm } from '~/forms/join';
import { useText } from '~/messages/use-text';
import { addressOf, paths } from '~/paths';
import { queryClient } from '~/query-client';
import { arrive } from '~/session/arrive';
import { useVisitor } from '~/session/use-visitor';
import { workIn } from '~/session/work-in';
import { ButtonLink } from '~/ui/button-link';
import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';
import { Waiting } from '~/ui/waiting';

import { LinkEnded } from './link-ended';
import { SignedInAs } from './signed-in-as';

/** An invitation to join an organization: for the account of its address alone. */
export function MemberInvitation({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const router = useRouter();
  const { language } = useText();
  const me = useVisitor();
  const opened = useQuery({
    queryKey: ['link', token, 'member'],
    queryFn: async () => (await receivedInvitationsOpen({ body: { token } })).data,
    refetchOnWindowFocus: false,
  });

  if (opened.isError) return <LinkEnded error={opened.error} again={() => opened.refetch()} />;
  if (!opened.data || me === undefined) return <Waiting />;
  const invitation = opened.data;
  const leadOf = ({ name, email, engagement }: OpenedInvitationView) =>
    engagement
      ? t('auditors.offer', { name, email, count: engagement.campaigns, until: zonedMoment(engagement.endsAt, language) })
      : t('link.invitedLead', { name, email });
  return (
    <Page title={t('link.invited', { organization: invitation.organizationName })} lead={leadOf(invitation)}>
      <Card>
        {me && <OwnWayIn token={token} me={me} invitation={invitation} />}
        {!me && invitation.accountExists && (
          <Stack align="flex-start">
            <p className="prose">{t('link.accountExists')}</p>
            <ButtonLink to={paths.signIn} search={{ next: addressOf(paths.link, { token }) }}>
              {t('link.signInAndJoin')}
            </ButtonLink>
          </Stack>
        )}
        {!me && !invitation.accountExists && (
          <JoinForm
            token={token}
            invitation={invitation}
            onJoined={async (session) => {
              arrive(session);
              await router.navigate({ to: paths.home });
            }}
          />
        )}
      </Card>
    </Page>
  );
}

interface OwnWayInProps {
  readonly token: string;
  readonly me: MeView;
  readonly invitation: OpenedInvitationView;
}

/** For somebody signed in: accept, or be somebody else first. */
function OwnWayIn({ token, me, invitation }: OwnWayInProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const isMine = me.email.toLowerCase() === invitation.email.toLowerCase();
  const accept = useMutation({
    mutationFn: async () => {
      const { data } = await receivedInvitationsAccept({ body: { token } });
      await workIn(data.organizationId);
      queryClient.clear();
      await router.navigate({ to: paths.home });
    },
  });
  return (
    <Stack>
      <SignedInAs name={me.name} email={me.email} />
      <Refused error={accept.error} />
      {isMine ? (
        <Button onClick={() => accept.mutate()} loading={accept.isPending}>
          {t('link.join')}
        </Button>
      ) : (
        <p className="prose">{t('link.forAnother', { email: invitation.email })}</p>
      )}
    </Stack>
  );
}
