import type { Language } from '@app/kernel';
import { type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AccessClaims } from '../session.js';

export interface LiveAccess {
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

export interface OwnMembership {
  readonly organizationId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly suspended: boolean;
}

/** What a person may do, looked up across organizations through definer functions. */
@Injectable()
export class AccessRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Null when the session ended, the person or the membership is suspended, or the organization is not active. */
  live(userId: string, organizationId: string | null, familyId: string): Promise<LiveAccess | null> {
    return this.database.row<LiveAccess>(`select display_name as name, language, roles from app.live_access($1, $2, $3)`, [
      userId,
      organizationId,
      familyId,
    ]);
  }

  /** The same for many at once, in their order. */
  async liveMany(claims: readonly AccessClaims[]): Promise<(LiveAccess | null)[]> {
    const rows = await this.database.rows<LiveAccess & { readonly at: number }>(
      `select (asked.at - 1)::int as at, live.display_name as name, live.language, live.roles
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality asked (person, organization, family, at)
       cross join lateral app.live_access(asked.person, asked.organization, asked.family) live`,
      [claims.map(({ userId }) => userId), claims.map(({ organizationId }) => organizationId), claims.map(({ familyId }) => familyId)],
    );
    const byPlace = new Map(rows.map(({ at, ...access }) => [at, access]));
    return claims.map((_, at) => byPlace.get(at) ?? null);
  }

  /** The acting person's memberships in active organizations, by name. */
  memberships(): Promise<OwnMembership[]> {
    return this.database.rows<OwnMembership>(
      `select organization_id as "organizationId", name, roles, suspended from app.own_memberships() order by name, organization_id`,
    );
  }
}
