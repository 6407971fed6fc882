import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';

import classes from './save-mark.module.css';

const SIGNS = {
  closed: IconAlertTriangle,
  signed_out: IconAlertTriangle,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
  offline: IconCloudOff,
  busy: IconCloudOff,
  reason: IconCloudUp,
  saving: IconCloudUp,
  saved: IconCloudCheck,
  idle: IconCloudCheck,
} as const;

interface SaveMarkProps {
  readonly word: keyof typeof SIGNS;
  readonly children: string;
}

/** Quiet while all is well, plain when it is not: where what was entered is now. */
export function SaveMark({ word, children }: SaveMarkProps) {
  const Sign = SIGNS[word];
  return (
    <span className={classes.state} role="status" data-word={word}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {children}
    </span>
  );
}
