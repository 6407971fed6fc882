import type { View } from './view';

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
