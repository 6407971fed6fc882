import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AskedWith } from '../domain/trend/asked-alike.js';

export interface OwnScore extends AskedWith {
  readonly assessmentId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly submittedAt: Date;
  readonly attainment: number | null;
  readonly maturity: number | null;
}

/** The acting supplier's own scores. */
@Injectable()
export class OwnTrendRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Of every assessment with any version of the same questionnaire, whoever asked; the newest first. */
  alike(assessmentId: string, basis: string, limit: number): Promise<OwnScore[]> {
    return this.database.rows<OwnScore>(
      `select a.id as "assessmentId", a.title, a.buyer_id as "buyerId", s.submitted_at as "submittedAt", s.attainment, s.maturity,
         a.form, a.classes, a.questionnaire_version_id as "questionnaireVersionId", a.baseline_version_id as "baselineVersionId"
       from app.assessment this
       join app.questionnaire_version v on v.owner_id = this.questionnaire_owner_id and v.id = this.questionnaire_version_id
       join app.questionnaire_version alike on alike.owner_id = v.owner_id and alike.questionnaire_id = v.questionnaire_id
       join app.assessment a on a.supplier_id = $1 and a.questionnaire_owner_id = alike.owner_id and a.questionnaire_version_id = alike.id
       join app.submission_score s on s.supplier_id = $1 and s.submission_id = a.submission_id and s.basis = $3 and s.latest
       where this.supplier_id = $1 and this.id = $2
       order by s.submitted_at desc, a.id desc limit $4`,
      [this.database.tenantId, assessmentId, basis, limit],
    );
  }
}
