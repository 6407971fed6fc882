import type { ReactNode } from 'react';

import classes from './facts.module.css';

/** Names and what stands for them, one below the other. A fact without content is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, content: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, content]) => content !== null && content !== false && content !== '')
        .map(([name, content]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{content}</dd>
          </div>
        ))}
    </dl>
  );
}
