import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import classes from './opens.module.css';

interface OpensProps {
  /** What the number is, for those who hear it. */
  readonly title: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A number that opens to what stands behind it. */
export function Opens({ title, onOpen, children }: OpensProps) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.opens} onClick={onOpen}>
      {children}
      <span className="only-read">{t('rules.open', { title })}</span>
    </UnstyledButton>
  );
}
