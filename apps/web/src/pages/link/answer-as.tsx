import { Button, Radio, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ownLandingClaimAsMe, ownLandingConnect } from '~/api/generated/sdk.gen';
import type { OwnOrganizationView } from '~/api/generated/types.gen';
import { session } from '~/session/session';
import { workIn } from '~/session/work-in';
import { Refused } from '~/ui/refused';

interface AnswerAsProps {
  readonly token: string;
  readonly connectable: readonly OwnOrganizationView[];
  readonly onDone: (assessmentId: string) => unknown;
}

const ANEW = 'anew';

/** As which organization to answer: one that is here already is nearer than a second one of the same firm. */
export function AnswerAs({ token, connectable, onDone }: AnswerAsProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(connectable[0]?.organizationId ?? ANEW);
  const begin = useMutation({
    mutationFn: () => (chosen === ANEW ? claimAsMe(token) : connect(token, chosen)),
    onSuccess: onDone,
  });
  return (
    <>
      {connectable.length === 0 ? (
        <p className="prose">{t('link.claimAsMeLead')}</p>
      ) : (
        <Radio.Group label={t('link.answerAs')} value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {connectable.map(({ organizationId, organizationName }) => (
              <Radio key={organizationId} value={organizationId} label={organizationName} description={t('link.connectHint')} />
            ))}
            <Radio value={ANEW} label={t('link.anew')} description={t('link.anewHint')} />
          </Stack>
        </Radio.Group>
      )}
      <Refused error={begin.error} />
      <Button onClick={() => begin.mutate()} loading={begin.isPending}>
        {t('link.begin')}
      </Button>
    </>
  );
}

async function claimAsMe(token: string): Promise<string> {
  const { data } = await ownLandingClaimAsMe({ body: { token } });
  session.enter(data.session);
  return data.assessmentId;
}

async function connect(token: string, organizationId: string): Promise<string> {
  await workIn(organizationId);
  const { data } = await ownLandingConnect({ body: { token } });
  return data.assessmentId;
}
