import type { ChainTally } from '@app/gap-analysis';

import type { PERCEPTIONS, STANDINGS } from './campaign-report.js';
import type { Yardstick } from './yardstick.js';

/** A campaign's chosen suppliers, and what to add them up with over the chosen questions. */
export interface Chain {
  readonly suppliers: readonly AskedSupplier[];
  readonly yardstick: Yardstick;
  /** Nothing is in it yet. */
  readonly tally: ChainTally;
}

/** A supplier that was asked. */
export interface AskedSupplier {
  readonly relationshipId: string;
  readonly code: string;
  /** Frozen at issue. */
  readonly classes: readonly string[];
  /** What it submitted that counts now; null: nothing. */
  readonly submitted: SubmittedLine | null;
}

export interface SubmittedLine {
  readonly standing: Exclude<(typeof STANDINGS)[number], 'incomplete'>;
  readonly perception: (typeof PERCEPTIONS)[number] | null;
  /** See `scoreLine`. */
  readonly line: string;
}
