import { AWAITED_STATES } from '@app/assessments';
import type { Standing } from '@app/gap-analysis';
import type { MailState, MailTemplate } from '@app/notifications';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { NAMED } from '../domain/overview.js';

/** How many there are, and the first few by name. */
export interface Several<T> {
  readonly count: number;
  readonly first: readonly T[];
}

export interface NamedAssessment {
  readonly assessmentId: string;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly relationshipId: string;
  readonly supplierName: string;
}

export interface LateSupplier extends NamedAssessment {
  readonly answered: number;
  readonly total: number;
  readonly dueAt: Date;
}

export interface TroubledMail extends NamedAssessment {
  readonly template: MailTemplate;
  readonly recipient: string;
  readonly state: Extract<MailState, 'failed' | 'held'>;
  readonly failure: string | null;
  readonly createdAt: Date;
}

export interface NewSubmission extends NamedAssessment {
  readonly submissionId: string;
  readonly submittedAt: Date;
  readonly standing: Exclude<Standing, 'incomplete'> | null;
}

export interface UnreadySupplier {
  readonly relationshipId: string;
  readonly code: string;
  readonly name: string;
}

/**
 * The rows that are shown, looked up by their keys: `offset 0` keeps the planner from joining in any other way. It takes the buyer named here
 * and again by row-level security for independent, expects one row where there are 10,000, and would compare each with each (measured on
 * 40,000 mails without statistics: 11 s against 20 ms).
 */
const ASSESSMENT = `cross join lateral (select * from app.assessment x where x.id = p.id and x.buyer_id = $1 offset 0) a
  cross join lateral (
    select y.name from app.supplier_record y where y.buyer_id = a.buyer_id and y.relationship_id = a.relationship_id offset 0) r`;
const NAMED_ASSESSMENT = `a.id as "assessmentId", a.campaign_id as "campaignId", a.title as "campaignName",
  a.relationship_id as "relationshipId", r.name as "supplierName", p.count`;
/** Mails that bring the personal link: of these only the newest counts, since it stands for the ones before. */
const LINKED = `('supplier_invitation', 'supplier_reminder', 'supplier_extended')`;
const WITHOUT_CONTACT = `not coalesce(exists (select 1 from app.supplier_contact k where k.buyer_id = t.buyer_id and k.relationship_id = t.id), false)`;

type Counted<T> = T & { readonly count: number };

/** What waits for the acting buyer: one statement each, which names a few and counts the others. */
@Injectable()
export class NeedsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Assessments past due that still wait for their supplier, due after `since`; the oldest first. */
  async late(now: Date, since: Date): Promise<Several<LateSupplier>> {
    return several(
      await this.database.rows<Counted<LateSupplier>>(
        `with p as (
           select id, count(*) over ()::int as count from app.assessment
           where buyer_id = $1 and state = any ($2) and due_at < $3 and due_at > $4 order by due_at, answered, id limit $5)
         select ${NAMED_ASSESSMENT}, a.answered, a.total, a.due_at as "dueAt" from p ${ASSESSMENT} order by a.due_at, a.answered, a.id`,
        [this.database.tenantId, AWAITED_STATES, now, since, NAMED],
      ),
    );
  }

  /** Mails with a personal link that did not arrive, or that wait until tomorrow, while their supplier is awaited; the newest first. */
  async troubledMails(): Promise<Several<TroubledMail>> {
    return several(
      await this.database.rows<Counted<TroubledMail>>(
        `with troubled as materialized (
           select m.id, m.subject_id, m.created_at from app.message m
           where m.organization_id = $1 and m.state in ('failed', 'held') and m.subject_type = 'assessment' and m.template in ${LINKED}),
         p as (
           select t.subject_id as id, t.id as message_id, count(*) over ()::int as count from troubled t
           where coalesce(exists (select 1 from app.assessment a where a.id = t.subject_id and a.buyer_id = $1 and a.state = any ($2)), false)
             and not coalesce(exists (
               select 1 from app.message n where n.organization_id = $1 and n.subject_type = 'assessment' and n.subject_id = t.subject_id
                 and n.template in ${LINKED} and (n.created_at, n.id) > (t.created_at, t.id)), false)
           order by t.created_at desc, t.id desc limit $3)
         select ${NAMED_ASSESSMENT}, m.template, m.recipient, m.state, m.failure, m.created_at as "createdAt" from p ${ASSESSMENT}
         cross join lateral (select * from app.message z where z.id = p.message_id and z.organization_id = $1 offset 0) m
         order by m.created_at desc, m.id desc`,
        [this.database.tenantId, AWAITED_STATES, NAMED],
      ),
    );
  }

  /** Submissions that count, made after `since`; the newest first. */
  async newSubmissions(since: Date, basis: string): Promise<Several<NewSubmission>> {
    return several(
      await this.database.rows<Counted<NewSubmission>>(
        `with p as (
           select id, count(*) over ()::int as count from app.assessment
           where buyer_id = $1 and submission_id is not null and submitted_at > $2 order by submitted_at desc, id limit $4)
         select ${NAMED_ASSESSMENT}, a.submission_id as "submissionId", a.submitted_at as "submittedAt", (
           select s.standing from app.submission_score s
           where s.buyer_id = $1 and s.submission_id = a.submission_id and s.basis = $3 and s.latest) as standing
         from p ${ASSESSMENT} order by a.submitted_at desc, a.id`,
        [this.database.tenantId, since, basis, NAMED],
      ),
    );
  }

  suppliersWithoutClass(): Promise<Several<UnreadySupplier>> {
    return this.unready('cardinality(t.classes) = 0');
  }

  suppliersWithoutContact(): Promise<Several<UnreadySupplier>> {
    return this.unready(WITHOUT_CONTACT);
  }

  /** Active relationships of which a condition holds, those that wait longest. */
  private async unready(condition: string): Promise<Several<UnreadySupplier>> {
    return several(
      await this.database.rows<Counted<UnreadySupplier>>(
        `with unready as (
           select t.id, count(*) over ()::int as count from app.trade_relationship t
           where t.buyer_id = $1 and t.state = 'active' and ${condition} order by t.created_at, t.id limit $2)
         select u.id as "relationshipId", r.code, r.name, u.count
         from unready u
         cross join lateral (select y.code, y.name from app.supplier_record y where y.buyer_id = $1 and y.relationship_id = u.id offset 0) r
         order by r.code`,
        [this.database.tenantId, NAMED],
      ),
    );
  }
}

function several<T>(rows: readonly Counted<T>[]): Several<T> {
  return { count: rows[0]?.count ?? 0, first: rows.map(({ count: _count, ...row }) => row as unknown as T) };
}
