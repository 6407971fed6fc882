import type { ReactNode } from 'react';

import { Sheet } from '~/ui/sheet';

import classes from './opens.module.css';

interface RuleSheetProps {
  readonly title: string;
  /** How the number is worked out, in a sentence or a few. */
  readonly rule?: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a number opens to: the rule that it follows, then what went in. */
export function RuleSheet({ rule, children, ...sheet }: RuleSheetProps) {
  return (
    <Sheet {...sheet}>
      {rule && <div className={`prose ${classes.rule}`}>{rule}</div>}
      {children}
    </Sheet>
  );
}
