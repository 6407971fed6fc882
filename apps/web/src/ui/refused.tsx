import { Alert } from '@mantine/core';
import { IconAlertCircle, IconClockPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Refusal } from '~/api/refusal';
import { clockTime } from '~/format/dates';
import { useText } from '~/messages/use-text';

interface RefusedProps {
  readonly error: unknown;
  /** A way on, beside the sentence. */
  readonly children?: ReactNode;
}

/** The one line that says why something did not work, and until when to wait where that helps. Nothing while there is no error. */
export function Refused({ error, children }: RefusedProps) {
  const { t } = useTranslation();
  const { language } = useText();
  if (!error) return null;
  const refusal = error instanceof Refusal ? error : null;
  const again = refusal?.status === 429 ? refusal.againAt : null;
  const Sign = again ? IconClockPause : IconAlertCircle;
  return (
    <Alert role="alert" color={again ? 'gray' : 'red'} variant="light" icon={<Sign size={18} />}>
      {refusal ? refusal.detail : t('problems.unexpected')}
      {again && <p>{t('problems.againAt', { time: clockTime(again, language) })}</p>}
      {children}
    </Alert>
  );
}
