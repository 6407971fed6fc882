import classes from './brand.module.css';

export function Brand() {
  return (
    <span className={classes.brand}>
      <BrandMark />
      円熟 <small>Enjuku</small>
    </span>
  );
}

export function BrandMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.2" fill="none" stroke="var(--accent)" strokeWidth="1.8" />
      <circle cx="10" cy="10" r="3.6" fill="var(--accent)" />
    </svg>
  );
}
