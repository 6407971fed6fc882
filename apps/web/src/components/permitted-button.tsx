import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useMay } from '~/session/use-me';

interface PermittedButtonProps extends Omit<ButtonProps, 'disabled'> {
  readonly permission: string;
  readonly to?: LinkProps['to'];
  readonly type?: 'submit';
  readonly onClick?: () => void;
  /** Why it cannot be used just now, whoever asks; null or false when it can. */
  readonly because?: string | null | false;
}

/** A button that stays in its place for those who may not use it, and says why. */
export function PermittedButton({ permission, to, type, onClick, because = null, children, ...look }: PermittedButtonProps) {
  const mayNot = useWhyNot();
  const reason = mayNot(permission) ?? because;
  if (reason) {
    return (
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }} multiline maw={320}>
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
    <Button {...look} {...(onClick && { onClick })} {...(type && { type })}>
      {children}
    </Button>
  );
}

/** Who may do it, said to those who may not; null for those who may. */
function useWhyNot(): (permission: string) => string | null {
  const { t } = useTranslation();
  const may = useMay();
  return (permission) => {
    if (may(permission)) return null;
    if (permission === 'campaigns.write') return t('campaigns.mayNot');
    if (permission === 'suppliers.write') return t('suppliers.mayNot');
    return t('common.notPermitted');
  };
}
