import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Step } from '../domain/step.js';
import { forgetPlans } from './forget-plans.js';

const COLUMNS = `id, at, side, actor_name as "actorName", step, details`;

export interface Parties {
  readonly id: string;
  readonly campaignId: string;
  readonly buyerId: string;
  readonly supplierId: string;
}

/** What happened to assessments; both parties read it, nobody changes it. */
@Injectable()
export class StepsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async add(assessment: Parties, { id, at, side, actorName, step, details }: Step): Promise<void> {
    await this.database.affected(
      `insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step, details)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, assessment.buyerId, assessment.supplierId, assessment.id, at, side, actorName, step, details],
    );
  }

  /** The same step on many assessments of the acting buyer. */
  async addToMany(assessmentIds: readonly string[], { at, side, actorName, step, details }: Omit<Step, 'id'>): Promise<void> {
    await forgetPlans(this.database);
    await this.database.affected(
      `insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step, details)
       select gen_random_uuid(), buyer_id, supplier_id, id, $3, $4, $5, $6, $7
       from app.assessment where buyer_id = $1 and id = any ($2::uuid[])`,
      [this.database.tenantId, assessmentIds, at, side, actorName, step, details],
    );
  }

  /** As the supplier, the first one first. */
  ofOwn(assessmentId: string): Promise<Step[]> {
    return this.database.rows<Step>(
      `select ${COLUMNS} from app.assessment_step where supplier_id = $1 and assessment_id = $2 order by at, id`,
      [this.database.tenantId, assessmentId],
    );
  }

  /** As the buyer, the first one first. */
  ofAsked(assessmentId: string): Promise<Step[]> {
    return this.database.rows<Step>(
      `select ${COLUMNS} from app.assessment_step where buyer_id = $1 and assessment_id = $2 order by at, id`,
      [this.database.tenantId, assessmentId],
    );
  }

  /** One step on what the acting buyer asked. */
  findAsked(assessmentId: string, id: string): Promise<Step | null> {
    return this.database.row<Step>(`select ${COLUMNS} from app.assessment_step where buyer_id = $1 and assessment_id = $2 and id = $3`, [
      this.database.tenantId,
      assessmentId,
      id,
    ]);
  }
}
