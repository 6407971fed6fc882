import { type CookieReply, FromVisitor, SessionCookie, type Visitor } from '@app/identity';
import type { Clock } from '@app/kernel';
import { CLOCK, Public } from '@app/tenancy';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ClaimingService } from '../landing/claiming.service.js';
import { HandingOver } from '../landing/handing-over.service.js';
import { LandingService } from '../landing/landing.service.js';
import {
  ClaimDto,
  ClaimedView,
  GenuineView,
  HandOverDto,
  InvitationTokenDto,
  LandingView,
  presentClaimed,
  presentGenuine,
  presentLanding,
} from './landing.dto.js';

/** What an invited supplier does with its personal link before it signs in. All are POSTs: a scanner's fetch does nothing. */
@ApiTags('links')
@Controller('links')
export class LandingController {
  constructor(
    private readonly landing: LandingService,
    private readonly claiming: ClaimingService,
    private readonly handing: HandingOver,
    private readonly cookie: SessionCookie,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is asked, by whom, until when. */
  @Post('open')
  @HttpCode(200)
  @Public()
  async open(@Body() { token }: InvitationTokenDto): Promise<LandingView> {
    return presentLanding(await this.landing.open(token), this.clock.now());
  }

  /** Makes an account for the link's address and the organization its own, and signs in. */
  @Post('claim')
  @HttpCode(200)
  @Public()
  async claim(
    @Body() { token, displayName, password, language }: ClaimDto,
    @FromVisitor() { device }: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<ClaimedView> {
    const claimed = await this.claiming.claim(token, { displayName, password, language: language ?? 'ja', device });
    this.cookie.set(reply, claimed.session);
    return presentClaimed(claimed);
  }

  /** "A colleague will answer": the link moves to them, and the buyer is told. */
  @Post('hand-over')
  @HttpCode(204)
  @Public()
  async handOver(@Body() { token, name, email, language }: HandOverDto): Promise<void> {
    await this.handing.handOver(token, { recipientName: name, address: email, language: language ?? 'ja' });
  }

  /** Whether a link comes from us, and on whose behalf; for anybody who doubts. */
  @Post('verify')
  @HttpCode(200)
  @Public()
  async genuine(@Body() { token }: InvitationTokenDto): Promise<GenuineView> {
    return presentGenuine(await this.landing.isGenuine(token));
  }
}
