import { Public, RequiresPerson, Streams } from '@app/tenancy';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { InvitationAcceptance } from '../invitations/invitation-acceptance.service.js';
import { InvitationJoining } from '../invitations/invitation-joining.service.js';
import { InvitationOpening } from '../invitations/invitation-opening.service.js';
import type { AccessClaims } from '../sessions/session.js';
import type { Visitor } from '../sessions/visitor.js';
import { CurrentSession } from './current-session.js';
import { AcceptedView, JoinDto, OpenedInvitationView, presentOpened } from './invitation.dto.js';
import { presentSession, SessionView } from './session.dto.js';
import { type CookieReply, SessionCookie } from './session-cookie.js';
import { LinkTokenDto } from './sign-up.dto.js';
import { FromVisitor } from './visitor.js';

/** An invitation as the person who received it sees it. */
@ApiTags('members')
@Controller('received-invitations')
export class ReceivedInvitationsController {
  constructor(
    private readonly opening: InvitationOpening,
    private readonly joining: InvitationJoining,
    private readonly acceptance: InvitationAcceptance,
    private readonly cookie: SessionCookie,
  ) {}

  /** What the invitation says. Uses nothing up. */
  @Post('open')
  @HttpCode(200)
  @Public()
  async open(@Body() { token }: LinkTokenDto): Promise<OpenedInvitationView> {
    return presentOpened(await this.opening.open(token));
  }

  /** Accepts with a new account, and signs in. */
  @Post('join')
  @HttpCode(200)
  @Public()
  async join(
    @Body() { token, name, password, language }: JoinDto,
    @FromVisitor() { device }: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionView> {
    const session = await this.joining.join({ token, displayName: name, password, language: language ?? 'ja' }, device);
    this.cookie.set(reply, session);
    return presentSession(session);
  }

  /** Accepts with the account that is signed in; switch to the organization afterwards. */
  @Post('accept')
  @HttpCode(200)
  @RequiresPerson()
  @Streams()
  async accept(@CurrentSession() { userId }: AccessClaims, @Body() { token }: LinkTokenDto): Promise<AcceptedView> {
    return { organizationId: await this.acceptance.accept(userId, token) };
  }
}
