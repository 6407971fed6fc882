import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useMay } from '~/session/use-me';

interface PermittedButtonProps extends Omit<ButtonProps, 'disabled'> {
  readonly permission: string;
  readonly to?: LinkProps['to'];
  readonly onClick?: () => void;
  /** Why it cannot be used just now; null when it can. */
  readonly because?: string | null;
}

/** A button that stays in its place for those who may not use it, and says why. */
export function PermittedButton({ permission, to, onClick, because = null, children, ...look }: PermittedButtonProps) {
  const { t } = useTranslation();
  const may = useMay();
  const reason = may(permission) ? because : t('common.notPermitted');
  if (reason !== null) {
    return (
      <Tooltip label={reason} multiline maw={320}>
        <Button {...look} data-disabled aria-disabled aria-description={reason}>
          {children}
        </Button>
      </Tooltip>
    );
  }
  if (to) {
    return (
      <Button component={Link} {...look} {...({ to } as object)}>
        {children}
      </Button>
    );
  }
  return (
    <Button {...look} {...(onClick && { onClick })}>
      {children}
    </Button>
  );
}
