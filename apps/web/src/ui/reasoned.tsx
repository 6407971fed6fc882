import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';

interface ReasonedProps {
  /** Why the control is disabled; null where it is not. */
  readonly reason: string | null;
  readonly children: ReactElement;
}

/** A control that may not be used says why, to the mouse, to the keyboard and to a finger. */
export function Reasoned({ reason, children }: ReasonedProps) {
  if (reason === null) return children;
  return (
    <Tooltip label={reason} multiline maw={280}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is disabled takes no focus, and its reason must be reached all the same */}
      <span tabIndex={0}>{children}</span>
    </Tooltip>
  );
}
