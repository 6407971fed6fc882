import classes from './key.module.css';

/** A key of the keyboard, for those who see it; the shortcut itself is announced where it works. */
export function Key({ children }: { readonly children: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {children}
    </span>
  );
}
