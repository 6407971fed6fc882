import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { refuse } from './domain/problems.js';

const MOST_OF_AN_ORGANIZATION = 3;
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

  /** A third of the connections: a file needs a second one for a moment, when it is finished. */
  constructor({ connections }: TenantDatabase) {
    this.most = Math.max(1, Math.floor(connections / 3));
  }

  /**
   * @returns to be called when the file is written, or will not be
   * @throws AppError `exports_busy`
   */
  take(organizationId: string): () => void {
    const ours = this.taken.get(organizationId) ?? 0;
    const all = [...this.taken.values()].reduce((sum, count) => sum + count, 0);
    if (ours >= MOST_OF_AN_ORGANIZATION || all >= this.most) throw refuse('exports_busy', { retryAfterSeconds: SOON_SECONDS });
    this.taken.set(organizationId, ours + 1);
    return () => this.giveBack(organizationId);
  }

  private giveBack(organizationId: string): void {
    const left = (this.taken.get(organizationId) ?? 1) - 1;
    if (left > 0) this.taken.set(organizationId, left);
    else this.taken.delete(organizationId);
  }
}
