import type { Language } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Newcomers } from '../accounts/newcomers.service.js';
import { LinksService } from '../links/links.service.js';
import type { Session } from '../sessions/session.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { InvitationLinks } from './invitation-links.service.js';
import { InvitedEntering } from './invited-entering.service.js';

export interface JoiningRequest {
  readonly token: string;
  readonly displayName: string;
  readonly language: Language;
  readonly password: string;
}

@Injectable()
export class InvitationJoining {
  constructor(
    private readonly links: LinksService,
    private readonly invitations: InvitationLinks,
    private readonly newcomers: Newcomers,
    private readonly entering: InvitedEntering,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Somebody without an account accepts: the address is the one that received the invitation. Once per invitation. Opens its own transactions.
   *
   * @throws AppError `account_exists` (sign in and accept instead), what is wrong with the entries, and as `LinksService.resolve`
   */
  async join({ token, ...entries }: JoiningRequest, device: string): Promise<Session> {
    const link = await this.links.resolve(token, 'member_invitation');
    const newcomer = await this.newcomers.check({ ...entries, email: link.address });
    const provided = async () => {
      await this.invitations.stillGranted(link);
      await this.links.use(link, newcomer.userId);
    };
    const enter = () => this.entering.enter(newcomer, link);
    await this.newcomers.join(newcomer, link.organizationId, this.entering.rolesWhile(link), provided, enter);
    return this.sessions.begin(newcomer.userId, device, link.organizationId);
  }
}
