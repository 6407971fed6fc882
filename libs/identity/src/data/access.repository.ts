import type { Language } from '@app/kernel';
import { type Role, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

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

  /** The acting person's memberships in active organizations, by name. */
  memberships(): Promise<OwnMembership[]> {
    return this.database.rows<OwnMembership>(
      `select organization_id as "organizationId", name, roles, suspended from app.own_memberships() order by name, organization_id`,
    );
  }
}
