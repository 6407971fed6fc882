import { setTimeout as wait } from 'node:timers/promises';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { refuse } from './domain/problems.js';

const MOST_OF_AN_ORGANIZATION = 3;
/** Who asks for one file after the other finds the last one still being entered in the register. */
const PATIENCE_MILLISECONDS = 2_000;
/** A download of ten thousand suppliers takes less. */
const SOON_SECONDS = 10;

/**
 * How many files this process writes at once. Each holds a connection for as long as its reader takes, and a reader may take its time:
 * without an end to it, whoever began twenty downloads and read none of them would leave no connection for anybody else.
 */
@Injectable()
export class WritingPlaces {
  private readonly most: number;
  private readonly taken = new Map<string, number>();
  private freed = Promise.withResolvers<void>();

  /** A third of the connections: a file needs a second one for a moment, when it is finished. */
  constructor({ connections }: TenantDatabase) {
    this.most = Math.max(1, Math.floor(connections / 3));
  }

  /**
   * @returns to be called when the file is written, or will not be
   * @throws AppError `exports_busy`
   */
  async take(organizationId: string, patience = PATIENCE_MILLISECONDS): Promise<() => void> {
    const end = Date.now() + patience;
    while (!this.isFree(organizationId)) {
      const left = end - Date.now();
      if (left <= 0) throw refuse('exports_busy', { retryAfterSeconds: SOON_SECONDS });
      await Promise.race([this.freed.promise, wait(left, undefined, { ref: false })]);
    }
    this.taken.set(organizationId, this.of(organizationId) + 1);
    return () => this.giveBack(organizationId);
  }

  private isFree(organizationId: string): boolean {
    const all = [...this.taken.values()].reduce((sum, count) => sum + count, 0);
    return all < this.most && this.of(organizationId) < MOST_OF_AN_ORGANIZATION;
  }

  private of(organizationId: string): number {
    return this.taken.get(organizationId) ?? 0;
  }

  private giveBack(organizationId: string): void {
    const left = this.of(organizationId) - 1;
    if (left > 0) this.taken.set(organizationId, left);
    else this.taken.delete(organizationId);
    this.freed.resolve();
    this.freed = Promise.withResolvers<void>();
  }
}
