import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Refusal } from '~/api/refusal';

interface RefusedProps {
  readonly error: unknown;
  /** A way on, beside the sentence. */
  readonly children?: ReactNode;
}

/** The one line that says why something did not work. Nothing while there is no error. */
export function Refused({ error, children }: RefusedProps) {
  if (!error) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />}>
      {error instanceof Refusal ? error.detail : String(error)}
      {children}
    </Alert>
  );
}
