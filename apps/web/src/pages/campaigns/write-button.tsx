import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useMay } from '~/session/use-me';

interface WriteButtonProps extends ButtonProps {
  readonly onClick?: () => void;
  readonly type?: 'submit';
  /** Why it cannot be done now, whoever asks. */
  readonly unless?: string | false;
  readonly children: ReactNode;
}

/** A button for those who may run campaigns. For others it stays readable, and says why it does nothing. */
export function WriteButton({ onClick, type, unless = false, children, ...looks }: WriteButtonProps) {
  const { t } = useTranslation();
  const reason = useMay()('campaigns.write') ? unless : t('campaigns.mayNot');
  if (!reason) {
    return (
      <Button {...looks} {...(onClick && { onClick })} {...(type && { type })}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
      <Button {...looks} data-disabled aria-disabled aria-description={reason}>
        {children}
      </Button>
    </Tooltip>
  );
}
