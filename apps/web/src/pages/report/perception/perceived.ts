import type { View } from './perception-points';

/** Suppliers behind a count of how they see themselves. */
export interface Perceived {
  /** The group's name; empty: everybody. */
  readonly title: string;
  /** Undefined: all three. */
  readonly view: View | undefined;
  /** Empty: none is recorded. */
  readonly industry?: string;
  readonly size?: string;
}

/** As the API has them. */
export const PERCEPTIONS = {
  overConfident: 'over_confident',
  realistic: 'realistic',
  underConfident: 'under_confident',
} as const satisfies Record<View, string>;
