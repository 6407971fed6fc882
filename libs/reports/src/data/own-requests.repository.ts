import { AWAITED_STATES } from '@app/assessments';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { NAMED } from '../domain/overview.js';

export interface OwnRequest {
  readonly assessmentId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly dueAt: Date;
  readonly answered: number;
  readonly total: number;
}

export interface OwnRequests {
  readonly count: number;
  readonly overdue: number;
  readonly first: readonly OwnRequest[];
}

/** What the acting organization still has to answer. */
@Injectable()
export class OwnRequestsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The next due first. */
  async open(now: Date): Promise<OwnRequests> {
    const rows = await this.database.rows<OwnRequest & Pick<OwnRequests, 'count' | 'overdue'>>(
      `select id as "assessmentId", title, buyer_id as "buyerId", due_at as "dueAt", answered, total, count(*) over ()::int as count,
         count(*) filter (where due_at < $3) over ()::int as overdue
       from app.assessment where supplier_id = $1 and state = any ($2) order by due_at, id limit $4`,
      [this.database.tenantId, AWAITED_STATES, now, NAMED],
    );
    const [{ count, overdue } = { count: 0, overdue: 0 }] = rows;
    return { count, overdue, first: rows };
  }
}
