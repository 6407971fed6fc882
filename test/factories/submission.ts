import { newId } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { TestingModule } from '@nestjs/testing';

import type { TestAssessment } from './assessment.js';

export interface StatedAnswer {
  readonly questionKey: string;
  readonly kind: 'level' | 'unknown' | 'not_applicable' | 'declined' | 'profile' | 'probe';
  readonly level?: number;
  readonly value?: unknown;
  readonly comment?: string;
}

export function level(questionKey: string, at: number, comment?: string): StatedAnswer {
  return { questionKey, kind: 'level', level: at, ...(comment !== undefined && { comment }) };
}

/** The same level at each of these questions. */
export function levels(questionKeys: readonly string[], at: number): StatedAnswer[] {
  return questionKeys.map((key) => level(key, at));
}

/** A submission that counts for its assessment, as the supplier's own rows; returns its id. */
export async function submissionOf(contexts: TestingModule, assessment: TestAssessment, answers: readonly StatedAnswer[]): Promise<string> {
  const database = contexts.get(TenantDatabase);
  const { assessmentId, supplierId, buyer } = assessment;
  const id = newId();
  await database.apart(systemOf(supplierId), async () => {
    await database.affected(
      `insert into app.submission (id, buyer_id, supplier_id, assessment_id, campaign_id, number, submitted_at, late, signed_by, signed_user_id, form,
         classes, questionnaire_owner_id, questionnaire_version_id, baseline_owner_id, baseline_version_id, answered, total)
       select $1, buyer_id, supplier_id, id, campaign_id, submission_count + 1, now(), false, '山田 花子', $3, form, classes, questionnaire_owner_id,
         questionnaire_version_id, baseline_owner_id, baseline_version_id, $4, total
       from app.assessment where id = $2 and supplier_id = $5`,
      [id, assessmentId, newId(), answers.length, supplierId],
    );
    await database.affected(
      `insert into app.submission_answer (submission_id, buyer_id, supplier_id, question_key, kind, level, value, reason, comment, answered_by_name, answered_at)
       select $1, $2, $3, "questionKey", kind, level, value, case when kind in ('not_applicable', 'declined') then '事情による' end, comment, '山田 花子', now()
       from jsonb_to_recordset($4::jsonb) as row ("questionKey" text, kind text, level smallint, value jsonb, comment text)`,
      [id, buyer.tenantId, supplierId, JSON.stringify(answers)],
    );
    await database.affected(
      `update app.assessment set state = 'submitted', submission_id = $1, submission_count = submission_count + 1, submitted_at = now()
       where id = $2 and supplier_id = $3`,
      [id, assessmentId, supplierId],
    );
  });
  return id;
}
