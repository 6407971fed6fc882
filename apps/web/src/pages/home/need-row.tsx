import { IconClipboardCheck, IconClockExclamation, IconEdit, IconMailExclamation, IconTagOff, IconUserOff } from '@tabler/icons-react';

import { ButtonLink } from '~/ui/button-link';

import classes from './home.module.css';
import type { Need } from './needs';
import { useNeedWords } from './use-need-words';

const SIGNS = {
  late: IconClockExclamation,
  mails: IconMailExclamation,
  asked: IconEdit,
  submissions: IconClipboardCheck,
  withoutClass: IconTagOff,
  withoutContact: IconUserOff,
} as const;

interface NeedRowProps {
  readonly need: Need;
  readonly isUrgent: boolean;
  readonly isFirst: boolean;
}

export function NeedRow({ need, isUrgent, isFirst }: NeedRowProps) {
  const { fact, reason, time, action, way } = useNeedWords(need);
  const Sign = SIGNS[need.kind];
  return (
    <li className={classes.need}>
      <span className={classes.sign} data-urgent={isUrgent || undefined}>
        <Sign size={20} stroke={1.5} aria-hidden />
      </span>
      <div>
        <p className={classes.fact}>{fact}</p>
        <p className={classes.reason}>{reason}</p>
      </div>
      <span className={classes.time} data-urgent={isUrgent || undefined}>
        {time}
      </span>
      <ButtonLink variant={isFirst ? 'filled' : 'default'} {...way}>
        {action}
      </ButtonLink>
    </li>
  );
}
