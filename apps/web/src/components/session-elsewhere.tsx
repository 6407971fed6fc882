import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { MeView } from '~/api/generated/types.gen';
import { paths } from '~/paths';
import { goBack, otherwiseOf, whoIsHere } from '~/session/elsewhere';
import { isSomethingTyped } from '~/session/typed-here';
import { useMe } from '~/session/use-me';
import { Refused } from '~/ui/refused';
import { StandingDialog } from '~/ui/standing-dialog';

import { OwnSignIn } from './own-sign-in';

/** Over a page of somebody, or of an organization, that this device is signed in for no longer: says so, and asks where to go on. */
export default function SessionElsewhere() {
  const { t } = useTranslation();
  const page = useMe();
  const here = useQuery({ queryKey: ['session', 'elsewhere'], queryFn: whoIsHere, gcTime: 0, staleTime: 0 });
  if (here.data) return <Choice page={page} now={here.data} refresh={here.refetch} />;
  if (!here.isError) return null;
  return (
    <StandingDialog title={t('session.elsewhere.changed')}>
      <Stack>
        <Refused error={here.error} />
        <Group justify="flex-end">
          <Button onClick={() => here.refetch()} loading={here.isFetching}>
            {t('common.again')}
          </Button>
        </Group>
      </Stack>
    </StandingDialog>
  );
}

/** Names of organizations take more than one line. */
const ANY_LENGTH = {
  h: 'auto',
  mih: 36,
  py: 6,
  styles: { label: { whiteSpace: 'normal', lineHeight: 1.4, textWrap: 'balance' } },
} as const;

interface ChoiceProps {
  readonly page: MeView;
  readonly now: MeView;
  readonly refresh: () => Promise<unknown>;
}

function Choice({ page, now, refresh }: ChoiceProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const back = useMutation({
    mutationFn: async () => {
      if (!(await goBack(page))) await refresh();
    },
    // What stood here may have changed meanwhile.
    onError: () => void refresh(),
  });
  const otherwise = otherwiseOf(page, now);
  const [organization, other] = [organizationOf(page), organizationOf(now)];
  // Nothing of this page is left then.
  const goOn = () => router.navigate({ to: paths.home, reloadDocument: true, ignoreBlocker: true });
  const words = { organization, other, own: page.name, name: now.name, email: now.email };
  const ways = [
    otherwise !== 'person' && (
      <Button
        key="back"
        {...ANY_LENGTH}
        variant={otherwise === 'switched' ? 'filled' : 'default'}
        onClick={() => back.mutate()}
        loading={back.isPending}
      >
        {t('session.elsewhere.back', words)}
      </Button>
    ),
    <Button key="on" {...ANY_LENGTH} variant={otherwise === 'ended' ? 'filled' : 'default'} onClick={goOn}>
      {t(`session.elsewhere.${wayOn(otherwise, other)}`, words)}
    </Button>,
  ];
  return (
    <StandingDialog title={t(`session.elsewhere.${otherwise}`, words)}>
      <Stack>
        <p className="prose">{t(`session.elsewhere.${otherwise}Lead`, words)}</p>
        {isSomethingTyped() && <p className="prose">{t('session.elsewhere.kept')}</p>}
        {otherwise === 'person' && <OwnSignIn onElsewhere={refresh} />}
        {otherwise !== 'person' && <Refused error={back.error} />}
        <Group justify="flex-end">{otherwise === 'switched' ? ways.toReversed() : ways}</Group>
      </Stack>
    </StandingDialog>
  );
}

function wayOn(otherwise: ReturnType<typeof otherwiseOf>, organization: string): 'goOnAs' | 'goOnIn' | 'goOn' {
  if (otherwise === 'person') return 'goOnAs';
  return organization === '' ? 'goOn' : 'goOnIn';
}

function organizationOf({ organizationId, memberships }: MeView): string {
  return memberships.find((membership) => membership.organizationId === organizationId)?.organizationName ?? '';
}
