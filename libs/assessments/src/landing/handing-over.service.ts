import { type AttemptLimit, Attempts, checkAddress, checkName, type LinkRecipient, sameAddress } from '@app/identity';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { refuse } from '../domain/problems.js';
import { InvitedService } from './invited.service.js';
import { LinkMoving } from './link-moving.service.js';

/** A link that goes round and round would let its bearers send mail to anybody. */
const HAND_OVERS: AttemptLimit = { name: 'hand-over', allowed: 5, minutes: 24 * 60 };
const LONGEST_NAME = 100;

/** "A colleague will answer", from the landing page. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly invited: InvitedService,
    private readonly attempts: Attempts,
    private readonly moving: LinkMoving,
  ) {}

  /**
   * Binds the link to the colleague and sends it there; from then on it says to its former bearer that it was replaced.
   *
   * @throws AppError as `LinksService.resolve`, `checkAddress` and `checkName`; `hand_over_same_address`, `too_many_attempts`
   */
  async handOver(token: string, colleague: LinkRecipient): Promise<void> {
    const invited = await this.invited.findOpen(token);
    const { link } = invited;
    const address = checkAddress(colleague.address, 'email');
    const recipientName = checkName(colleague.recipientName, LONGEST_NAME, 'name');
    if (sameAddress(address, link.address)) throw refuse('hand_over_same_address', {}, 'email');

    await this.attempts.allow(HAND_OVERS, link.id);
    const recipient = { address, recipientName, language: colleague.language };
    await this.database.apart(systemOf(link.organizationId), () => this.moving.move(invited, recipient));
  }
}
