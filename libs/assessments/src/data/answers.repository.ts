import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type AnswerContent, NO_ANSWER, type WorkingAnswer } from '../domain/answers/answer.js';
import type { AnswerChange } from '../domain/answers/answer-change.js';
import type { AssessmentState } from '../domain/assessment-state.js';
import type { AssessmentRow } from './assessment-row.js';

const COLUMNS = `question_key as "questionKey", kind, level, reason, value, comment, version, answered_by_name as "answeredByName",
  answered_at as "answeredAt"`;

/** What an answer does to the progress that stands on the assessment: so many more, or exactly these. */
export type ProgressChange = { readonly more: number } | { readonly answered: number; readonly total: number };

export interface Writing {
  readonly assessmentId: string;
  /** The state that was found to be open for answers; it has to be the same still. */
  readonly state: AssessmentState;
  readonly questionKey: string;
  /** The version that the writer saw; 0 where nothing was ever written. */
  readonly seen: number;
  readonly before: AnswerContent | null;
  readonly after: AnswerContent;
  readonly progress: ProgressChange;
  readonly at: Date;
}

export interface Written {
  readonly answered: number;
  readonly total: number;
  /** Null: somebody was quicker, and nothing may be kept of this transaction. */
  readonly version: number | null;
  readonly answeredByName: string;
}

/** What autosave needs of an assessment: no more than that, since it is read at every answer. */
export type AnsweredAssessment = Pick<
  AssessmentRow,
  | 'id'
  | 'campaignId'
  | 'buyerId'
  | 'supplierId'
  | 'form'
  | 'classes'
  | 'questionnaireOwnerId'
  | 'questionnaireVersionId'
  | 'baselineOwnerId'
  | 'baselineVersionId'
  | 'state'
  | 'answered'
  | 'total'
>;

interface Looked extends AnsweredAssessment {
  readonly answer: (AnswerContent & Pick<WorkingAnswer, 'version' | 'answeredByName'> & { readonly answeredAt: string }) | null;
}

/** Working answers with their history. They carry the supplier alone: no buyer's transaction ever reads them. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The assessment and what stands at one question, in one query: autosave begins here. */
  async look(assessmentId: string, questionKey: string): Promise<{ assessment: AnsweredAssessment; current: WorkingAnswer } | null> {
    const row = await this.database.row<Looked>(
      `select id, campaign_id as "campaignId", buyer_id as "buyerId", supplier_id as "supplierId", form, classes, questionnaire_owner_id as "questionnaireOwnerId",
         questionnaire_version_id as "questionnaireVersionId", baseline_owner_id as "baselineOwnerId",
         baseline_version_id as "baselineVersionId", state, answered, total, (
         select json_build_object('kind', w.kind, 'level', w.level, 'reason', w.reason, 'value', w.value, 'comment', w.comment,
           'version', w.version, 'answeredByName', w.answered_by_name, 'answeredAt', w.answered_at)
         from app.answer w where w.supplier_id = $1 and w.assessment_id = $2 and w.question_key = $3) as answer
       from app.assessment where supplier_id = $1 and id = $2`,
      [this.database.tenantId, assessmentId, questionKey],
    );
    if (!row) return null;
    const { answer, ...assessment } = row;
    const current = answer ? { ...answer, questionKey, answeredAt: new Date(answer.answeredAt) } : nothingAt(questionKey);
    return { assessment, current };
  }

  find(assessmentId: string, questionKey: string): Promise<WorkingAnswer | null> {
    return this.database.row<WorkingAnswer>(
      `select ${COLUMNS} from app.answer where supplier_id = $1 and assessment_id = $2 and question_key = $3`,
      [this.database.tenantId, assessmentId, questionKey],
    );
  }

  all(assessmentId: string): Promise<WorkingAnswer[]> {
    return this.database.rows<WorkingAnswer>(`select ${COLUMNS} from app.answer where supplier_id = $1 and assessment_id = $2`, [
      this.database.tenantId,
      assessmentId,
    ]);
  }

  /**
   * Writes an answer over exactly the version that the writer saw, with its history and the progress: one statement.
   * The assessment's row comes first, so that a submission and this never pass each other.
   *
   * @returns null when the assessment is in another state by now
   */
  write(writing: Writing): Promise<Written | null> {
    const { assessmentId, questionKey, state, seen, before, after, progress, at } = writing;
    const { tenantId, userId, name } = this.database.member;
    const { more, answered, total } = 'more' in progress ? { ...progress, answered: null, total: null } : { ...progress, more: 0 };
    return this.database.row<Written>(
      `with held as (
         update app.assessment set state = 'in_progress', opened_at = coalesce(opened_at, $4), started_at = coalesce(started_at, $4),
           answered = coalesce($5::int, answered + $6), total = coalesce($7::int, total)
         where supplier_id = $1 and id = $2 and state = $8 returning answered, total),
       written as (
         insert into app.answer as w (supplier_id, assessment_id, question_key, kind, level, reason, value, comment, answered_by,
           answered_by_name, answered_at)
         select $1, $2, $3, $9, $10, $11, $12, $13, $14, $15, $4 from held
         on conflict (supplier_id, assessment_id, question_key) do update set kind = excluded.kind, level = excluded.level,
           reason = excluded.reason, value = excluded.value, comment = excluded.comment, answered_by = excluded.answered_by,
           answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at, version = w.version + 1
         where w.version = $16
         returning version),
       noted as (
         insert into app.answer_change (supplier_id, assessment_id, question_key, version, at, user_id, user_name, before, after)
         select $1, $2, $3, version, $4, $14, $15, $17, $18 from written)
       select answered, total, version, $15 as "answeredByName" from held left join written on true`,
      [
        ...[tenantId, assessmentId, questionKey, at, answered, more, total, state],
        ...[after.kind, after.level, after.reason, json(after.value), after.comment, userId, name, seen, json(before), json(after)],
      ],
    );
  }

  /** The newest change first. */
  history(assessmentId: string, questionKey: string): Promise<AnswerChange[]> {
    return this.database.rows<AnswerChange>(
      `select version, at, user_name as "by", before, after from app.answer_change
       where supplier_id = $1 and assessment_id = $2 and question_key = $3 order by version desc`,
      [this.database.tenantId, assessmentId, questionKey],
    );
  }
}

export function nothingAt(questionKey: string): WorkingAnswer {
  return { ...NO_ANSWER, questionKey, version: 0, answeredByName: '', answeredAt: new Date(0) };
}

/** A JSON column: the driver would send a plain string as it is, and null has to stay SQL's. */
function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
