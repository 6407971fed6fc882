import { Button, Group, Stack } from '@mantine/core';
import type { CSSProperties, FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog';
import { Refused } from './refused';

interface AskProps {
  readonly title: string;
  /** What the button does that goes on. */
  readonly submit: string;
  /** The way back, where it is more than to stop. */
  readonly cancel?: string;
  /** Something is lost by it. */
  readonly danger?: boolean;
  readonly sending?: boolean;
  readonly error?: unknown;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  /** What it comes to, and what has to be known for it. */
  readonly children: ReactNode;
}

/** The strongest colour of the palette: legible in both schemes, where a signal red is not. */
const DANGER = {
  '--button-bg': 'var(--l0)',
  '--button-hover': 'var(--l0)',
  '--button-color': 'var(--l0-ink)',
} as CSSProperties;

/** A question before something is done: what it comes to, why it was refused, and two ways on. */
export function Ask({ title, submit, cancel, danger = false, sending = false, error, onSubmit, onClose, children }: AskProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // Drawn in another place of the page, it belongs to the form around it all the same.
          event.stopPropagation();
          onSubmit(event);
        }}
      >
        <Stack>
          {children}
          <Refused error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel ?? t('common.cancel')}
            </Button>
            <Button type="submit" loading={sending} style={danger ? DANGER : {}}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
