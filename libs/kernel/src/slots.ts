import { setTimeout as wait } from 'node:timers/promises';

export interface Room {
  /** At once, of everybody. */
  readonly most: number;
  /** At once, of the same one. */
  readonly mostOfOne: number;
}

/** Slots in this process for work that takes much of something there is little of. Nobody takes all of them; who finds none waits for a while. */
export class Slots {
  private readonly taken = new Map<string, number>();
  private freed = Promise.withResolvers<void>();

  constructor(private readonly room: Room) {}

  /** @returns to be called when the work is over; null when there was no slot within `patience` milliseconds */
  async take(who: string, patience: number): Promise<(() => void) | null> {
    const end = Date.now() + patience;
    while (!this.isFree(who)) {
      const left = end - Date.now();
      if (left <= 0) return null;
      await Promise.race([this.freed.promise, wait(left, undefined, { ref: false })]);
    }
    this.taken.set(who, this.of(who) + 1);
    return () => this.giveBack(who);
  }

  private isFree(who: string): boolean {
    const all = [...this.taken.values()].reduce((sum, count) => sum + count, 0);
    return all < this.room.most && this.of(who) < this.room.mostOfOne;
  }

  private of(who: string): number {
    return this.taken.get(who) ?? 0;
  }

  private giveBack(who: string): void {
    const left = this.of(who) - 1;
    if (left > 0) this.taken.set(who, left);
    else this.taken.delete(who);
    this.freed.resolve();
    this.freed = Promise.withResolvers<void>();
  }
}
