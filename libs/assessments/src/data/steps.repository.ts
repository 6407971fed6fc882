import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AWAITED_STATES } from '../domain/assessment-state.js';
import type { Step, StepToTell } from '../domain/step.js';
import { forgetPlans } from './forget-plans.js';

/** Columns of a step that was just written. */
export const TOLD = `id as "stepId", assessment_id as "assessmentId", supplier_id as "supplierId"`;
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
  async addToMany(assessmentIds: readonly string[], { at, side, actorName, step, details }: Omit<Step, 'id'>): Promise<StepToTell[]> {
    await forgetPlans(this.database);
    return this.database.rows<StepToTell>(
      `insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step, details)
       select gen_random_uuid(), buyer_id, supplier_id, id, $3, $4, $5, $6, $7
       from app.assessment where buyer_id = $1 and id = any ($2::uuid[]) returning ${TOLD}`,
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

  /** One step on what the acting supplier was asked. */
  findOwn(assessmentId: string, id: string): Promise<Step | null> {
    return this.database.row<Step>(`select ${COLUMNS} from app.assessment_step where supplier_id = $1 and assessment_id = $2 and id = $3`, [
      this.database.tenantId,
      assessmentId,
      id,
    ]);
  }

  /** The first steps of what one buyer asked and the acting supplier still owes. */
  beginnings(buyerId: string): Promise<Omit<StepToTell, 'supplierId'>[]> {
    return this.database.rows(
      `select s.id as "stepId", a.id as "assessmentId"
       from app.assessment a
       join app.assessment_step s on s.supplier_id = a.supplier_id and s.assessment_id = a.id and s.step = 'issued'
       where a.supplier_id = $1 and a.buyer_id = $2 and a.state = any ($3)`,
      [this.database.tenantId, buyerId, AWAITED_STATES],
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
