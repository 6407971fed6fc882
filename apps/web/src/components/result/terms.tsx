import { Popover, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FractionView } from '~/api/generated/types.gen';
import { plain } from '~/format/numbers';

import classes from './terms.module.css';

interface TermsProps {
  /** The number as it is shown. */
  readonly children: ReactNode;
  /** What the number is, and how it is made. */
  readonly title: string;
  readonly formula: string;
  readonly fraction: FractionView;
  /** The quotient as it is shown, with its unit. */
  readonly result: string;
}

/** A number that opens to its arithmetic. */
export function Terms({ children, title, formula, fraction, result }: TermsProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" withArrow width={320}>
      <Popover.Target>
        <UnstyledButton className={classes.opens}>
          {children}
          <span className="only-read">{t('result.openTerms', { title })}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.terms}>
        <h3>{title}</h3>
        <p>{formula}</p>
        <p className="figures">
          {t('result.fraction', { numerator: plain(fraction.numerator), denominator: plain(fraction.denominator), result })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
