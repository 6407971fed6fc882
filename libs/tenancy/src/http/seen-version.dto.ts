import { Max, Min } from 'class-validator';

import { WholeNumber } from './whole-number.js';

/** The most that an `int` column holds. */
const MOST = 2_147_483_647;

/** A change over exactly the version that the page had loaded: whoever was quicker wins, the other is told. */
export class SeenVersionDto {
  /** The version that the page had loaded. */
  @WholeNumber()
  @Min(1)
  @Max(MOST)
  version: number;
}
