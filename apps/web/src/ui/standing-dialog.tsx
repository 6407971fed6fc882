import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useFocusGivenBack } from './use-focus-given-back';

interface StandingDialogProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Stands over a page until one of its ways was taken: the page would be of no use meanwhile. */
export function StandingDialog({ title, children }: StandingDialogProps) {
  useFocusGivenBack();
  return (
    <Modal opened onClose={() => undefined} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false} title={title}>
      {children}
    </Modal>
  );
}
