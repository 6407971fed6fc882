import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

const DAY = 86_400_000;

/** The product's clock, to be put forward. Tokens are checked against the machine's own clock, so who was signed in stays so. */
export class TestClock {
  private ahead = 0;

  constructor(app: INestApplicationContext) {
    const clock = app.get<Clock>(CLOCK);
    clock.now = () => new Date(Date.now() + this.ahead);
  }

  forward({ days = 0, seconds = 0 }: { readonly days?: number; readonly seconds?: number }): void {
    this.ahead += days * DAY + seconds * 1_000;
  }

  /** @param moment as ISO 8601 writes it, with its offset from UTC */
  set(moment: string): void {
    this.ahead = Date.parse(moment) - Date.now();
  }

  /** To the time of the machine. */
  reset(): void {
    this.ahead = 0;
  }
}

/** The calendar day, `YYYY-MM-DD`, so many days from now, in UTC. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}
