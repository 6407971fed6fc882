import { Public, RequiresPerson, Streams } from '@app/tenancy';
import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { AccessClaims } from '../sessions/session.js';
import { SessionEnds } from '../sessions/session-ends.service.js';
import { SessionRenewal } from '../sessions/session-renewal.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { SignInService } from '../sessions/sign-in.service.js';
import type { Visitor } from '../sessions/visitor.js';
import { CurrentSession } from './current-session.js';
import { presentSession, SessionView, SignInDto, SwitchOrganizationDto } from './session.dto.js';
import { type CookieReply, type CookieRequest, SessionCookie } from './session-cookie.js';
import { FromVisitor } from './visitor.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly renewal: SessionRenewal,
    private readonly sessions: SessionsService,
    private readonly ends: SessionEnds,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in. The refresh token comes as a cookie. */
  @Post()
  @HttpCode(200)
  @Public()
  async signIn(
    @Body() { email, password, organizationId }: SignInDto,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<SessionView> {
    const session = await this.signIns.signIn({ email, password, organizationId: organizationId ?? null }, visitor);
    this.cookie.set(reply, session);
    return presentSession(session);
  }

  /** A fresh access token for the cookie, which is replaced. A cookie used a second time ends the session. */
  @Post('refresh')
  @HttpCode(200)
  @Public()
  async refresh(@Req() request: CookieRequest, @Res({ passthrough: true }) reply: CookieReply): Promise<SessionView> {
    const session = await this.renewal.refresh(this.cookie.read(request));
    this.cookie.set(reply, session);
    return presentSession(session);
  }

  /** Goes on in another of the person's organizations, without signing in again. */
  @Post('switch-organization')
  @HttpCode(200)
  @RequiresPerson()
  @Streams()
  async switchOrganization(
    @CurrentSession() claims: AccessClaims,
    @Body() { organizationId }: SwitchOrganizationDto,
  ): Promise<SessionView> {
    return presentSession(await this.sessions.switchTo(claims, organizationId));
  }

  /** Signs out here. */
  @Delete()
  @HttpCode(204)
  @RequiresPerson()
  async signOut(@CurrentSession() { familyId }: AccessClaims, @Res({ passthrough: true }) reply: CookieReply): Promise<void> {
    await this.ends.end(familyId, 'signed_out');
    this.cookie.clear(reply);
  }

  /** Signs out everywhere. */
  @Delete('all')
  @HttpCode(204)
  @RequiresPerson()
  async signOutEverywhere(@Res({ passthrough: true }) reply: CookieReply): Promise<void> {
    await this.ends.endAll('signed_out_everywhere');
    this.cookie.clear(reply);
  }
}
