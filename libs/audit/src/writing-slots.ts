import { Slots } from '@app/kernel';
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
export class WritingSlots {
  private readonly slots: Slots;

  /** A third of the connections: a file needs a second one for a moment, when it is finished. */
  constructor({ connections }: TenantDatabase) {
    this.slots = new Slots({ most: Math.max(1, Math.floor(connections / 3)), mostOfOne: MOST_OF_AN_ORGANIZATION });
  }

  /**
   * @returns to be called when the file is written, or will not be
   * @throws AppError `exports_busy`
   */
  async take(organizationId: string, patience = PATIENCE_MILLISECONDS): Promise<() => void> {
    const leave = await this.slots.take(organizationId, patience);
    if (!leave) throw refuse('exports_busy', { retryAfterSeconds: SOON_SECONDS });
    return leave;
  }
}
