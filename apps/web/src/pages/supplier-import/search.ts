import { oneOf, said, textIn } from '~/format/address-parts';

export const OUTCOMES = ['create', 'update', 'unchanged', 'problem'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Which checked file one looks at, and which of its rows; none while a file is still to be chosen. */
export interface ImportSearch {
  readonly id?: string;
  readonly outcome?: Outcome;
}

export function importSearchIn(address: Record<string, unknown>): ImportSearch {
  return said({ id: textIn(address.id, 36), outcome: oneOf(address.outcome, OUTCOMES) });
}
