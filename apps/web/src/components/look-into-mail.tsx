import { Button, Group, Stack } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Card } from '~/ui/card';
import { Page } from '~/ui/page';
import { Refused } from '~/ui/refused';

interface LookIntoMailProps {
  /** Where a mail went, and what it is for. Whether the address is known is said nowhere. */
  readonly lead: string;
  readonly resend: () => Promise<unknown>;
  readonly onBack: () => void;
}

/** Mails take a moment: whoever asks at once gets the same mail twice. */
const REST_SECONDS = 30;

/** After something that sends a mail: look for it, have it sent again, or correct the address. */
export function LookIntoMail({ lead, resend, onBack }: LookIntoMailProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(REST_SECONDS);
  const again = useMutation({ mutationFn: resend, onSuccess: () => setLeft(REST_SECONDS) });

  useEffect(() => {
    if (left === 0) return;
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left]);

  return (
    <Page title={t('mailSent.title')}>
      <Card>
        <Stack>
          <IconMailOpened size={32} stroke={1.5} color="var(--accent)" aria-hidden />
          <p className="prose">{lead}</p>
          <p className="prose">{t('mailSent.missing')}</p>
          <Refused error={again.error} />
          {again.isSuccess && <p role="status">{t('mailSent.sentAgain')}</p>}
          <Group gap="xs">
            <Button variant="default" onClick={() => again.mutate()} loading={again.isPending} disabled={left > 0}>
              {left > 0 ? t('mailSent.againIn', { count: left }) : t('mailSent.again')}
            </Button>
            <Button variant="subtle" onClick={onBack}>
              {t('mailSent.otherAddress')}
            </Button>
          </Group>
        </Stack>
      </Card>
    </Page>
  );
}
