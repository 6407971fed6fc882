import type { Clock } from '@app/kernel';
import { CLOCK, type MemberActor, type PersonActor, personOf, type Rights, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AccessRepository, type LiveAccess } from '../data/access.repository.js';
import { NOBODY } from '../nobody.js';
import { engagementAt } from '../organizations/engagement-now.js';
import type { AccessClaims } from './session.js';

/** How long another process may go on believing what it knew: a suspended member is out everywhere after this. */
const FRESH_MILLISECONDS = 1_000;
/** After a change nothing is kept until its transaction has surely ended. */
const WARY_MILLISECONDS = 5_000;
const MOST_PEOPLE = 10_000;

interface Known {
  readonly until: number;
  readonly access: Promise<LiveAccess | null>;
}

/** What a signed-in person may do now, asked at each request and remembered for a moment. */
@Injectable()
export class AccessService {
  private readonly known = new Map<string, Map<string, Known>>();
  private readonly wary = new Map<string, number>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null when the session ended, the person or the membership is suspended, or the organization is not active. */
  liveAccess(userId: string, organizationId: string | null, familyId: string): Promise<LiveAccess | null> {
    const now = this.clock.now().getTime();
    const key = `${organizationId} ${familyId}`;
    const kept = this.known.get(userId)?.get(key);
    if (kept && kept.until > now) return kept.access;

    const asked = this.database.apart(personOf(userId), () => this.access.live(userId, organizationId, familyId));
    if ((this.wary.get(userId) ?? 0) > now) return asked;
    this.keep(userId, key, { until: now + FRESH_MILLISECONDS, access: asked });
    asked.catch(() => this.known.get(userId)?.delete(key));
    return asked;
  }

  /** Who acts with a verified token; null when it is worth nothing any more. */
  async actorOf({ userId, organizationId, familyId }: AccessClaims): Promise<MemberActor | PersonActor | null> {
    const access = await this.liveAccess(userId, organizationId, familyId);
    if (!access) return null;
    const { engaged, ...known } = access;
    const engagement = engagementAt(engaged, this.clock.now());
    return organizationId === null ? personOf(userId) : { kind: 'member', tenantId: organizationId, userId, ...known, engagement };
  }

  /** What many sessions are worth now, in their order, by one statement: for what outlives a request. Nothing of it is remembered. */
  async liveMany(claims: readonly AccessClaims[]): Promise<readonly (Rights | null)[]> {
    const many = await this.database.apart(NOBODY, () => this.access.liveMany(claims));
    const now = this.clock.now();
    return many.map((access) => access && { roles: access.roles, engagement: engagementAt(access.engaged, now) });
  }

  /** Called by whatever takes rights away, before or after its commit: this process asks anew from now on. */
  forget(userId: string): void {
    this.known.delete(userId);
    const now = this.clock.now().getTime();
    for (const [person, until] of this.wary) if (until <= now) this.wary.delete(person);
    this.wary.set(userId, now + WARY_MILLISECONDS);
  }

  private keep(userId: string, key: string, known: Known): void {
    if (this.known.size >= MOST_PEOPLE) this.known.clear();
    const mine = this.known.get(userId) ?? new Map<string, Known>();
    mine.set(key, known);
    this.known.set(userId, mine);
  }
}
