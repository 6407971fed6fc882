import type { World } from './world/world.js';

/** One line of the output. Times in milliseconds unless the unit says otherwise. */
export interface Line {
  readonly figure: string;
  /** Suppliers of the buyer that is measured. */
  readonly suppliers?: number;
  readonly value: number;
  readonly unit: 'ms' | 's' | '1/s' | 'MB' | 'of 100';
  /** What the same machine needs for the same work without the product, or the smaller case where growth is what is asked. */
  readonly floor?: number;
  /** Median over the pairs of value ÷ floor. */
  readonly ratio?: number;
  /** Pairs that count; the first was thrown away. */
  readonly pairs?: number;
  readonly aim?: string;
  readonly met?: boolean;
  readonly note?: string;
}

/** Something that is measured. Prints as it goes, because some take minutes. */
export interface Figure {
  readonly name: string;
  readonly about: string;
  measure(world: World, print: (line: Line) => void): Promise<void>;
}
