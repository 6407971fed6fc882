import { lastingMoment } from '../domain/lasting-row.js';
import type { ColumnKind } from '../domain/sheet-model.js';
import type { WallClock } from '../domain/wall-clock.js';

export interface ShownMoment {
  /** UTC clocks show it as the cell does. */
  readonly shown: Date;
  /** To the second; a cell of kind `date` shows the day alone. */
  readonly text: string;
}

/** Moments of one column on the clocks of a workbook's zone. The rows of one submission say the same one again and again, so the last is kept. */
export class ShownMoments {
  private time = Number.NaN;
  private last: ShownMoment | null = null;

  constructor(private readonly clock: WallClock) {}

  /** @throws RangeError for a moment that is none */
  of(moment: Date): ShownMoment {
    const time = moment.getTime();
    if (this.last && time === this.time) return this.last;
    const shown = this.clock.at(moment);
    this.time = time;
    this.last = { shown, text: lastingMoment(shown) };
    return this.last;
  }
}

export function textOf({ text }: ShownMoment, kind: ColumnKind): string {
  return kind === 'date' ? text.slice(0, 10) : text;
}
