import { Injectable } from '@nestjs/common';

import { checkAddress } from '../domain/mail-address.js';
import { refuse } from '../domain/problems.js';
import { PasswordChecks } from '../passwords/password-checks.service.js';
import type { Session } from './session.js';
import { SessionsService } from './sessions.service.js';
import type { Visitor } from './visitor.js';

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
  /** Where to work, for somebody in several organizations. */
  readonly organizationId: string | null;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly checks: PasswordChecks,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Every failure reads the same: a wrong password, no such account, one that is suspended or whose address is not confirmed yet.
   * The last would tell, too: whoever signs up with a stranger's address could see from it that there was no account before.
   *
   * @throws AppError `sign_in_refused`, `too_many_attempts`
   */
  async signIn({ email, password, organizationId }: SignInRequest, visitor: Visitor): Promise<Session> {
    const credential = await this.checks.check(checkAddress(email), password, visitor);
    if (!credential) throw refuse('sign_in_refused');
    return this.sessions.begin(credential.userId, visitor.device, organizationId);
  }
}
