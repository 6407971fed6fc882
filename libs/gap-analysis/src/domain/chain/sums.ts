import { SET_ASIDE } from './line-letters.js';

const TOP_OF_MATURITY = 4;

/** The sums of one submission over a group of questions. Plain numbers go in and out, since this is done a million times. */
export class Sums {
  gaps = 0;
  mustGaps = 0;
  private weight = 0;
  private inScope = 0;
  private attained = 0;
  private matured = 0;

  clear(): void {
    this.gaps = 0;
    this.mustGaps = 0;
    this.weight = 0;
    this.inScope = 0;
    this.attained = 0;
    this.matured = 0;
  }

  /** @param level L, or `SET_ASIDE` */
  add(level: number, target: number, must: boolean, weight: number, max: number): void {
    this.inScope += weight;
    if (level === SET_ASIDE) return;
    this.weight += weight;
    this.attained += weight * (Math.min(level, target) / target);
    this.matured += (weight * TOP_OF_MATURITY * level) / max;
    if (level >= target) return;
    this.gaps += 1;
    if (must) this.mustGaps += 1;
  }

  get attainment(): number | null {
    return this.weight === 0 ? null : this.attained / this.weight;
  }

  get maturity(): number | null {
    return this.weight === 0 ? null : this.matured / this.weight;
  }

  get coverage(): number | null {
    return this.inScope === 0 ? null : this.weight / this.inScope;
  }
}
