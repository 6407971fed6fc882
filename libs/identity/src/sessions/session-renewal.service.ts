import { personOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { OwnMembership } from '../data/access.repository.js';
import { SessionFamiliesRepository } from '../data/session-families.repository.js';
import { chooseOrganization } from '../domain/choose-organization.js';
import { refuse } from '../domain/problems.js';
import { judgeRefresh, type SessionFamily } from '../domain/session-family.js';
import { MembershipsService } from '../organizations/memberships.service.js';
import type { Session } from './session.js';
import { SessionEnds } from './session-ends.service.js';
import { type ShownRefreshToken, Tokens } from './tokens.service.js';

type Outcome = { readonly session: Session } | { readonly reused: SessionFamily } | 'over';

/** Gives out the next pair of tokens for a refresh token, and ends the session whose token comes back a second time. */
@Injectable()
export class SessionRenewal {
  constructor(
    private readonly database: TenantDatabase,
    private readonly families: SessionFamiliesRepository,
    private readonly memberships: MembershipsService,
    private readonly ends: SessionEnds,
    private readonly tokens: Tokens,
  ) {}

  /** @throws AppError `session_ended` */
  async refresh(refreshToken: string | null): Promise<Session> {
    const shown = refreshToken === null ? null : this.tokens.readRefreshToken(refreshToken);
    if (!shown) throw refuse('session_ended');
    const memberships = await this.memberships.of(shown.userId);
    const outcome = await this.database.apart(personOf(shown.userId), () => this.renew(shown, memberships));
    if (outcome === 'over') throw refuse('session_ended');
    if ('session' in outcome) return outcome.session;
    await this.ends.noteReuse(outcome.reused);
    throw refuse('session_ended');
  }

  private async renew(shown: ShownRefreshToken, memberships: readonly OwnMembership[]): Promise<Outcome> {
    const family = await this.families.hold(shown.userId, shown.familyId);
    const verdict = family ? judgeRefresh(family, shown.generation, shown.shownAt) : 'over';
    if (!family || verdict === 'over') return 'over';
    if (verdict === 'reused') {
      await this.ends.end(family.id, 'token_reused');
      return { reused: family };
    }
    // The organization may have suspended the person since.
    const organizationId = chooseOrganization(memberships, family.organizationId);
    if (organizationId !== family.organizationId) await this.families.moveTo(family.userId, family.id, organizationId);
    const generation = verdict === 'rotate' ? await this.families.rotate(family) : family.generation;
    return { session: this.tokens.session({ userId: family.userId, organizationId, familyId: family.id }, generation, family.expiresAt) };
  }
}
