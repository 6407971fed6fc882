import type { ReactNode } from 'react';

import classes from './tag.module.css';

/** A quiet word beside something: an information class, a tag, a state. `outlined` for what weighs more (必須). */
export function Tag({ outlined = false, children }: { readonly outlined?: boolean; readonly children: ReactNode }) {
  return (
    <span className={classes.tag} data-outlined={outlined || undefined}>
      {children}
    </span>
  );
}

/** Several, one after another. */
export function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  );
}
