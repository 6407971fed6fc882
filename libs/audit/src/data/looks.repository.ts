import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Action } from '../domain/action.js';

/** When external auditors last looked at what. */
@Injectable()
export class LooksRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** True when the last look was before `before`, for one of those who look at the same time. */
  async renew(action: Action, objectId: string, at: Date, before: Date): Promise<boolean> {
    const { tenantId, userId } = this.database.member;
    const renewed = await this.database.affected(
      `insert into app.auditor_look as look (organization_id, user_id, action, object_id, looked_at) values ($1, $2, $3, $4, $5)
       on conflict (organization_id, user_id, action, object_id) do update set looked_at = $5 where look.looked_at <= $6`,
      [tenantId, userId, action, objectId, at, before],
    );
    return renewed === 1;
  }
}
