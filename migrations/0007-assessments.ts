import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

const BOTH = `buyer_id = ${TENANT} or supplier_id = ${TENANT}`;
const STATES = [
  'issued',
  'opened',
  'in_progress',
  'awaiting_sign_off',
  'submitted',
  'in_review',
  'returned',
  'accepted',
  'refused',
  'cancelled',
];

/** Campaigns, one assessment per supplier and campaign, working answers with their history, immutable submissions, the steps both parties read. */
export class Assessments1763800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.campaign (
        buyer_id uuid not null references app.organization (id),
        id uuid not null,
        name text not null check (length(name) between 1 and 200),
        purpose text not null default '',
        form text not null default 'full' check (form in ('full', 'short')),
        questionnaire_owner_id uuid not null,
        questionnaire_version_id uuid not null,
        baseline_owner_id uuid not null,
        baseline_version_id uuid not null,
        -- the chosen suppliers while it is a draft: {"relationshipIds": [...]} or {"filter": {...}}
        recipients jsonb not null default '{}',
        due_day date not null,
        due_at timestamptz not null,
        time_zone text not null,
        reminder_days int[] not null default '{}',
        state text not null default 'draft' check (state in ('draft', 'issued', 'cancelled')),
        sender_name text not null default '',
        reply_to text,
        issued_at timestamptz,
        issued_by uuid,
        cancelled_at timestamptz,
        cancel_reason text,
        created_at timestamptz not null default now(),
        version int not null default 1,
        primary key (buyer_id, id)
      );
      create index campaign_newest on app.campaign (buyer_id, created_at desc, id desc);
      ${protect('campaign', { read: `buyer_id = ${TENANT}` })}

      -- Everything an assessment needs to be answered and scored later is frozen on its own row.
      create table app.assessment (
        id uuid primary key,
        buyer_id uuid not null,
        supplier_id uuid not null,
        relationship_id uuid not null,
        campaign_id uuid not null,
        title text not null,
        purpose text not null default '',
        sender_name text not null default '',
        -- where the supplier's answers to mails go, and the notice that it submitted
        reply_to text not null,
        form text not null check (form in ('full', 'short')),
        questionnaire_owner_id uuid not null,
        questionnaire_version_id uuid not null,
        baseline_owner_id uuid not null,
        baseline_version_id uuid not null,
        classes text[] not null check (cardinality(classes) > 0),
        due_day date not null,
        due_at timestamptz not null,
        time_zone text not null,
        state text not null default 'issued' check (state in (${STATES.map((state) => `'${state}'`).join(', ')})),
        answered int not null default 0,
        total int not null,
        issued_at timestamptz not null default now(),
        opened_at timestamptz,
        started_at timestamptz,
        submitted_at timestamptz,
        submission_id uuid,
        submission_count int not null default 0,
        ended_reason text,
        version int not null default 1,
        unique (id, buyer_id, supplier_id),
        unique (id, supplier_id),
        unique (buyer_id, campaign_id, supplier_id),
        foreign key (relationship_id, buyer_id, supplier_id) references app.trade_relationship (id, buyer_id, supplier_id) on update cascade,
        foreign key (buyer_id, campaign_id) references app.campaign (buyer_id, id)
      );
      create index assessment_supplier on app.assessment (supplier_id, due_at, id);
      create index assessment_campaign on app.assessment (buyer_id, campaign_id, state);
      create index assessment_relationship on app.assessment (buyer_id, relationship_id);
      ${protect('assessment', { read: BOTH, grant: 'select, insert, update', owner: true })}

      -- One answer per question while it is being worked on; carries the supplier only, the buyer sees submissions.
      -- kind null: cleared again. value: answers to profile questions and perception probes.
      create table app.answer (
        supplier_id uuid not null,
        assessment_id uuid not null,
        question_key text not null,
        kind text check (kind in ('level', 'unknown', 'not_applicable', 'declined', 'profile', 'probe')),
        level smallint check (level between 0 and 4),
        reason text check (length(reason) <= 2000),
        comment text check (length(comment) <= 4000),
        value jsonb,
        version int not null default 1,
        answered_by uuid not null,
        answered_by_name text not null,
        answered_at timestamptz not null default now(),
        primary key (supplier_id, assessment_id, question_key),
        check ((kind = 'level') = (level is not null) or kind is null and level is null),
        foreign key (assessment_id, supplier_id) references app.assessment (id, supplier_id) on update cascade
      );
      ${protect('answer', { read: `supplier_id = ${TENANT}`, grant: 'select, insert, update' })}

      create table app.answer_change (
        supplier_id uuid not null,
        assessment_id uuid not null,
        question_key text not null,
        version int not null,
        at timestamptz not null default now(),
        user_id uuid not null,
        user_name text not null,
        before jsonb,
        after jsonb not null,
        primary key (supplier_id, assessment_id, question_key, version),
        foreign key (assessment_id, supplier_id) references app.assessment (id, supplier_id) on update cascade
      );
      ${protect('answer_change', { read: `supplier_id = ${TENANT}`, grant: 'select, insert' })}

      -- What a supplier stated and signed at one moment. Never updated by anybody: the runtime role may only read and insert.
      create table app.submission (
        id uuid primary key,
        buyer_id uuid not null,
        supplier_id uuid not null,
        assessment_id uuid not null,
        campaign_id uuid not null,
        number int not null check (number > 0),
        submitted_at timestamptz not null,
        late boolean not null,
        signed_by text not null check (length(signed_by) between 1 and 100),
        signed_title text not null default '',
        signed_user_id uuid not null,
        form text not null,
        classes text[] not null,
        questionnaire_owner_id uuid not null,
        questionnaire_version_id uuid not null,
        baseline_owner_id uuid not null,
        baseline_version_id uuid not null,
        answered int not null,
        total int not null,
        unique (id, buyer_id, supplier_id),
        unique (buyer_id, assessment_id, number),
        foreign key (assessment_id, buyer_id, supplier_id) references app.assessment (id, buyer_id, supplier_id) on update cascade
      );
      create index submission_campaign on app.submission (buyer_id, campaign_id);
      create index submission_supplier on app.submission (supplier_id, assessment_id);
      ${protect('submission', { read: BOTH, write: `supplier_id = ${TENANT}`, grant: 'select, insert' })}

      create table app.submission_answer (
        submission_id uuid not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        question_key text not null,
        kind text not null,
        level smallint,
        reason text,
        comment text,
        value jsonb,
        -- N/A: the question's own rule held for the profile answers when it was submitted
        confirmed boolean not null default false,
        answered_by_name text not null,
        answered_at timestamptz not null,
        primary key (submission_id, question_key),
        foreign key (submission_id, buyer_id, supplier_id) references app.submission (id, buyer_id, supplier_id) on update cascade
      );
      create index submission_answer_buyer on app.submission_answer (buyer_id, submission_id);
      create index submission_answer_supplier on app.submission_answer (supplier_id, submission_id);
      ${protect('submission_answer', { read: BOTH, write: `supplier_id = ${TENANT}`, grant: 'select, insert' })}

      -- What happened to an assessment, for both parties to read.
      create table app.assessment_step (
        id uuid not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        assessment_id uuid not null,
        at timestamptz not null default now(),
        side text not null check (side in ('buyer', 'supplier', 'system')),
        actor_name text not null,
        step text not null,
        details jsonb not null default '{}',
        primary key (assessment_id, id),
        foreign key (assessment_id, buyer_id, supplier_id) references app.assessment (id, buyer_id, supplier_id) on update cascade
      );
      create index assessment_step_buyer on app.assessment_step (buyer_id, assessment_id, at);
      create index assessment_step_supplier on app.assessment_step (supplier_id, assessment_id, at);
      ${protect('assessment_step', { read: BOTH, grant: 'select, insert' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.assessment_step, app.submission_answer, app.submission, app.answer_change, app.answer, app.assessment, app.campaign;
    `);
  }
}
