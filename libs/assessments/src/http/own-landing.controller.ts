import { type AccessClaims, CurrentSession } from '@app/identity';
import { Requires, RequiresPerson, Streams } from '@app/tenancy';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ClaimingService } from '../landing/claiming.service.js';
import { OwnWays } from '../landing/own-ways.service.js';
import { ClaimedView, ConnectedView, InvitationTokenDto, presentClaimed } from './landing.dto.js';
import { OwnWaysView, presentOwnWays } from './own-ways.dto.js';

/** What somebody who is signed in does with a personal link. */
@ApiTags('links')
@Controller('links')
export class OwnLandingController {
  constructor(
    private readonly ways: OwnWays,
    private readonly claiming: ClaimingService,
  ) {}

  /** What can be done with the account that is signed in, and with which of its organizations. Uses nothing up. */
  @Post('own-ways')
  @HttpCode(200)
  @RequiresPerson()
  @Streams()
  async ownWays(@CurrentSession() { userId }: AccessClaims, @Body() { token }: InvitationTokenDto): Promise<OwnWaysView> {
    return presentOwnWays(await this.ways.of(token, userId));
  }

  /** Makes the organization that of the account that is signed in, and goes on there. The buyer does not learn of it. */
  @Post('claim-as-me')
  @HttpCode(200)
  @RequiresPerson()
  @Streams()
  async claimAsMe(@CurrentSession() session: AccessClaims, @Body() { token }: InvitationTokenDto): Promise<ClaimedView> {
    return presentClaimed(await this.claiming.claimAsMe(token, session));
  }

  /** Answers as the own organization instead of a new one; for owners and administrators. The buyer does not learn of it. */
  @Post('connect')
  @HttpCode(200)
  @Requires('organization.manage')
  async connect(@Body() { token }: InvitationTokenDto): Promise<ConnectedView> {
    return { assessmentId: await this.claiming.connect(token) };
  }
}
