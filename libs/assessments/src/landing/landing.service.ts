import { LinkRecipients } from '@app/identity';
import { Injectable } from '@nestjs/common';

import { type LandingState, landingState } from '../domain/landing/landing.js';
import { type VisitorWay, visitorWays } from '../domain/landing/landing-ways.js';
import { FirstOpening } from './first-opening.service.js';
import { type Invited, InvitedService } from './invited.service.js';

export interface Landing extends Invited {
  readonly state: LandingState;
  /** Whether somebody has made the organization theirs: then one signs in, or asks a colleague there for an invitation. */
  readonly claimed: boolean;
  readonly ways: readonly VisitorWay[];
}

/** The page behind a personal link. Opening is a POST: what a mail scanner fetches counts for nothing. */
@Injectable()
export class LandingService {
  constructor(
    private readonly invited: InvitedService,
    private readonly opening: FirstOpening,
    private readonly recipients: LinkRecipients,
  ) {}

  async open(token: string): Promise<Landing> {
    const invited = await this.invited.find(token);
    const state = landingState(invited.linkState, invited.assessment.state);
    if (state === 'fresh') await this.opening.take(invited);
    const claimed = await this.invited.isClaimed(invited);
    const ways = visitorWays({ state, claimed }, await this.recipients.haveAccount(invited.link));
    return { ...invited, state, claimed, ways };
  }

  /** Whether a link is one of ours, whatever became of it. @throws AppError as `InvitedService.find` */
  async isGenuine(token: string): Promise<Invited> {
    return this.invited.find(token);
  }
}
