import type { Language } from '@app/kernel';
import { type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { EngagementTerms } from '../domain/engagement.js';
import type { AccessClaims } from '../sessions/session.js';

export interface LiveAccess {
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** Of an external auditor. Whether it is over is asked each time. */
  readonly engaged: Pick<EngagementTerms, 'campaignIds' | 'notes' | 'endsAt'> | null;
}

interface LiveRow extends Omit<LiveAccess, 'engaged'> {
  readonly campaignIds: readonly string[] | null;
  readonly notes: boolean | null;
  readonly endsAt: Date | null;
}

const COLUMNS = `live.display_name as name, live.language, live.roles, live.campaign_ids as "campaignIds", live.notes, live.ends_at as "endsAt"`;

export interface OwnMembership {
  readonly organizationId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly suspended: boolean;
  /** When the engagement of an external auditor ends or has ended; null for everybody else. */
  readonly endsAt: Date | null;
}

/** What a person may do, looked up across organizations through definer functions. */
@Injectable()
export class AccessRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Null when the session ended, the person or the membership is suspended, or the organization is not active. */
  async live(userId: string, organizationId: string | null, familyId: string): Promise<LiveAccess | null> {
    const row = await this.database.row<LiveRow>(`select ${COLUMNS} from app.live_access($1, $2, $3) live`, [
      userId,
      organizationId,
      familyId,
    ]);
    return row && accessOf(row);
  }

  /** The same for many at once, in their order. */
  async liveMany(claims: readonly AccessClaims[]): Promise<(LiveAccess | null)[]> {
    const rows = await this.database.rows<LiveRow & { readonly at: number }>(
      `select (asked.at - 1)::int as at, ${COLUMNS}
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality asked (person, organization, family, at)
       cross join lateral app.live_access(asked.person, asked.organization, asked.family) live`,
      [claims.map(({ userId }) => userId), claims.map(({ organizationId }) => organizationId), claims.map(({ familyId }) => familyId)],
    );
    const byPlace = new Map(rows.map(({ at, ...row }) => [at, accessOf(row)]));
    return claims.map((_, at) => byPlace.get(at) ?? null);
  }

  /** The acting person's memberships in active organizations, by name. */
  memberships(): Promise<OwnMembership[]> {
    return this.database.rows<OwnMembership>(
      `select organization_id as "organizationId", name, roles, suspended, ends_at as "endsAt" from app.own_memberships() order by name, organization_id`,
    );
  }
}

function accessOf({ campaignIds, notes, endsAt, ...access }: LiveRow): LiveAccess {
  return { ...access, engaged: campaignIds && endsAt && { campaignIds, notes: notes === true, endsAt } };
}
