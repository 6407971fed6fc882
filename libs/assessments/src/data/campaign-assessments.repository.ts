import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { type AssessmentState, AWAITED_STATES, CLOSED_STATES } from '../domain/assessment-state.js';
import type { CampaignAssessment } from '../domain/campaign/campaign-assessments.js';
import type { Place } from '../domain/campaign/campaign-lines.js';
import type { StateFigures } from '../domain/campaign/campaign-progress.js';
import type { AssessmentToIssue, Due, IssuedCampaign } from '../domain/campaign/issue.js';
import type { Step, StepToTell } from '../domain/step.js';
import { forgetPlans } from './forget-plans.js';
import { TOLD } from './steps.repository.js';

const COLUMNS = `id as "assessmentId", relationship_id as "relationshipId", state, answered, total, due_at as "dueAt", opened_at as "openedAt",
  started_at as "startedAt", submitted_at as "submittedAt", submission_id as "submissionId"`;

/** The same of those that a statement has moved; it gives each the id of its step. */
const MOVED = `${COLUMNS}, supplier_id as "supplierId", step_id as "stepId"`;

export interface SizedAssessment extends AssessmentToIssue {
  readonly total: number;
}

/** One that was moved, with the step that says so. */
export type Moved = CampaignAssessment & StepToTell;

/** Who does it, and when. */
export type Doing = Pick<Step, 'at' | 'side' | 'actorName'>;

export interface CampaignFigures extends StateFigures {
  readonly campaignId: string;
}

/** All assessments of a campaign at once, as the buyer. */
@Injectable()
export class CampaignAssessmentsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Assessments and their first steps, one statement for any number. */
  async issue(campaign: IssuedCampaign, rows: readonly SizedAssessment[], at: Date): Promise<StepToTell[]> {
    await forgetPlans(this.database);
    return this.database.rows<StepToTell>(
      `with asked as (select * from jsonb_to_recordset($17::jsonb)
         as r (id uuid, supplier_id uuid, relationship_id uuid, classes text[], total int)),
       issued as (
         insert into app.assessment (buyer_id, campaign_id, title, purpose, sender_name, reply_to, form, questionnaire_owner_id,
           questionnaire_version_id, baseline_owner_id, baseline_version_id, due_day, due_at, time_zone, issued_at,
           id, supplier_id, relationship_id, classes, total)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, id, supplier_id, relationship_id, classes, total from asked)
       insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step)
       select gen_random_uuid(), $1, supplier_id, id, $15, 'buyer', $16, 'issued' from asked returning ${TOLD}`,
      [this.database.tenantId, ...factsOf(campaign), at, campaign.senderName, JSON.stringify(rows.map(recordOf))],
    );
  }

  /** Everything of the campaign that has not ended. */
  async extend(campaignId: string, due: Due, { at, side, actorName }: Doing): Promise<Moved[]> {
    await forgetPlans(this.database);
    return this.database.rows<Moved>(
      `with extended as (
         update app.assessment set due_day = $3, due_at = $4, time_zone = $5, version = version + 1
         where buyer_id = $1 and campaign_id = $2 and state <> all ($6) returning *, gen_random_uuid() as step_id),
       noted as (
         insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step, details)
         select step_id, $1, supplier_id, id, $7, $8, $9, 'extended', jsonb_build_object('dueAt', due_at) from extended)
       select ${MOVED} from extended`,
      [this.database.tenantId, campaignId, due.day, due.at, due.timeZone, [...CLOSED_STATES, 'accepted'], at, side, actorName],
    );
  }

  /** Everything of the campaign that is in one of these states. */
  async cancel(
    campaignId: string,
    states: readonly AssessmentState[],
    reason: string | null,
    { at, side, actorName }: Doing,
  ): Promise<Moved[]> {
    await forgetPlans(this.database);
    return this.database.rows<Moved>(
      `with cancelled as (
         update app.assessment set state = 'cancelled', ended_reason = $3, version = version + 1
         where buyer_id = $1 and campaign_id = $2 and state = any ($4) returning *, gen_random_uuid() as step_id),
       noted as (
         insert into app.assessment_step (id, buyer_id, supplier_id, assessment_id, at, side, actor_name, step, details)
         select step_id, $1, supplier_id, id, $5, $6, $7, 'cancelled', jsonb_build_object('reason', $3::text) from cancelled)
       select ${MOVED} from cancelled`,
      [this.database.tenantId, campaignId, reason, states, at, side, actorName],
    );
  }

  /** What sorting a campaign's assessments takes, of those in certain states (null: any) that are or are not overdue (null: either). */
  places(campaignId: string, states: readonly AssessmentState[] | null, overdue: boolean | null, now: Date): Promise<Place[]> {
    return this.database.rows<Place>(
      `select id as "assessmentId", relationship_id as "relationshipId", case total when 0 then 1 else answered::float8 / total end as progress,
         extract(epoch from submitted_at)::float8 * 1000 as "submittedAt"
       from app.assessment
       where buyer_id = $1 and campaign_id = $2 and ($3::text[] is null or state = any ($3))
         and ($4::boolean is null or (due_at < $5 and state = any ($6)) = $4)`,
      [this.database.tenantId, campaignId, states, overdue, now, AWAITED_STATES],
    );
  }

  /** In no order. */
  some(assessmentIds: readonly string[]): Promise<CampaignAssessment[]> {
    return this.database.rows<CampaignAssessment>(`select ${COLUMNS} from app.assessment where buyer_id = $1 and id = any ($2::uuid[])`, [
      this.database.tenantId,
      assessmentIds,
    ]);
  }

  find(campaignId: string, assessmentId: string): Promise<CampaignAssessment | null> {
    return this.database.row<CampaignAssessment>(
      `select ${COLUMNS} from app.assessment where buyer_id = $1 and campaign_id = $2 and id = $3`,
      [this.database.tenantId, campaignId, assessmentId],
    );
  }

  /** How many of these the campaign has. */
  async count(campaignId: string, assessmentIds: readonly string[]): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count from app.assessment where buyer_id = $1 and campaign_id = $2 and id = any ($3::uuid[])`,
      [this.database.tenantId, campaignId, assessmentIds],
    );
    return row?.count ?? 0;
  }

  /** Those that still wait for their supplier, and that nobody reminded since a moment. */
  remindable(campaignId: string, since: Date): Promise<CampaignAssessment[]> {
    return this.database.rows<CampaignAssessment>(
      `select ${COLUMNS} from app.assessment
       where buyer_id = $1 and campaign_id = $2 and state = any ($3)
         and id not in (select assessment_id from app.assessment_step where buyer_id = $1 and step = 'reminded' and at > $4)`,
      [this.database.tenantId, campaignId, AWAITED_STATES, since],
    );
  }

  /** One figure row per campaign and state. */
  figures(campaignIds: readonly string[], now: Date): Promise<CampaignFigures[]> {
    return this.database.rows<CampaignFigures>(
      `select campaign_id as "campaignId", state, count(*)::int as count, sum(answered)::int as answered, sum(total)::int as total,
         (count(*) filter (where due_at < $3 and state = any ($4)))::int as overdue, count(submission_id)::int as submitted
       from app.assessment where buyer_id = $1 and campaign_id = any ($2::uuid[]) group by campaign_id, state`,
      [this.database.tenantId, campaignIds, now, AWAITED_STATES],
    );
  }
}

function factsOf(campaign: IssuedCampaign): unknown[] {
  const { campaignId, title, purpose, senderName, replyTo, form, due } = campaign;
  const { questionnaireOwnerId, questionnaireVersionId, baselineOwnerId, baselineVersionId } = campaign;
  const versions = [questionnaireOwnerId, questionnaireVersionId, baselineOwnerId, baselineVersionId];
  return [campaignId, title, purpose, senderName, replyTo, form, ...versions, due.day, due.at, due.timeZone];
}

function recordOf({ assessmentId, supplierId, relationshipId, classes, total }: SizedAssessment) {
  return { id: assessmentId, supplier_id: supplierId, relationship_id: relationshipId, classes, total };
}
