import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { ownSessionsEndMutation, ownSessionsListOptions, ownSessionsListQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { sessionSignOutEverywhere } from '~/api/generated/sdk.gen';
import { moment } from '~/format/dates';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { queryClient } from '~/query-client';
import { session } from '~/session/session';
import { Card } from '~/ui/card';
import { Refused } from '~/ui/refused';
import { Rows } from '~/ui/rows';
import { Tag } from '~/ui/tag';

import { deviceName } from './device-name';

/** Where one is signed in, each to be ended by itself. */
export function OwnSessions() {
  const { t } = useTranslation();
  const { language } = useText();
  const router = useRouter();
  const { data } = useSuspenseQuery(ownSessionsListOptions());
  const end = useMutation({
    ...ownSessionsEndMutation(),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ownSessionsListQueryKey() }),
  });
  const leave = useMutation({
    mutationFn: async () => {
      await sessionSignOutEverywhere();
      session.leave();
      await router.navigate({ to: paths.signIn });
      queryClient.clear();
    },
  });
  return (
    <Card
      title={t('profile.sessions')}
      lead={t('profile.sessionsLead')}
      aside={
        <Button variant="default" onClick={() => leave.mutate()} loading={leave.isPending}>
          {t('profile.signOutEverywhere')}
        </Button>
      }
      flush
    >
      <Refused error={end.error ?? leave.error} />
      <Rows>
        {data.items.map(({ id, device, current, lastUsedAt, beganAt }) => (
          <Rows.Row
            key={id}
            title={
              <>
                {deviceName(device) ?? t('profile.unknownDevice')} {current && <Tag>{t('profile.thisDevice')}</Tag>}
              </>
            }
            lead={t('profile.sessionTimes', { began: moment(beganAt, language), used: moment(lastUsedAt, language) })}
            action={
              !current && (
                <Button
                  variant="default"
                  size="xs"
                  loading={end.isPending && end.variables.path.id === id}
                  onClick={() => end.mutate({ path: { id } })}
                >
                  {t('profile.endSession')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  );
}
