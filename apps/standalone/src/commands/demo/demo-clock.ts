import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@app/kernel';

/** The time as the demo's people have it: several of them work at once, each on a day of their own. */
export class DemoClock implements Clock {
  private readonly moments = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.moments.getStore() ?? new Date();
  }

  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.moments.run(moment, work);
  }
}
