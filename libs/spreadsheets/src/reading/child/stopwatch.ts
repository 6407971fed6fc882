import { Unreadable } from './unreadable.js';

/**
 * Counts the processor time that reading takes, not the time by the clock: on a busy machine a small file must not be refused for the load of others.
 * It is asked between pieces of at most 64 KiB; should a piece itself never end, the parent's clock does it.
 */
export class Stopwatch {
  private readonly start = process.cpuUsage();
  private readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /** @throws Unreadable `workbook_took_too_long` */
  check(): void {
    const { user, system } = process.cpuUsage(this.start);
    if ((user + system) / 1000 > this.milliseconds) throw new Unreadable('workbook_took_too_long');
  }
}
