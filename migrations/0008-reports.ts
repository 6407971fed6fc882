import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

const BOTH = `buyer_id = ${TENANT} or supplier_id = ${TENANT}`;
const BUYER = `buyer_id = ${TENANT}`;
const SUBMISSION =
  'foreign key (submission_id, buyer_id, supplier_id) references app.submission (id, buyer_id, supplier_id) on update cascade';
const FIGURES = `
        attainment double precision,
        maturity double precision,
        target_maturity double precision,
        coverage double precision,
        in_scope int not null,
        applicable int not null,
        met int not null,
        gaps int not null,
        must_gaps int not null,
        unknown int not null,
        unanswered int not null,
        not_applicable int not null,
        declined int not null`;

/** Scores kept per submission and basis, the kept campaign report, and the register of exports. All but the register can be rebuilt from the submissions. */
export class Reports1763800000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- latest: the submission that counts for its assessment now (none after a recall)
      create table app.submission_score (
        submission_id uuid not null,
        basis text not null check (basis in ('self', 'verified')),
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        assessment_id uuid not null,
        relationship_id uuid not null,
        latest boolean not null,
        submitted_at timestamptz not null,
        standing text not null check (standing in ('critical', 'major', 'minor', 'conforming')),
        -- the worst first
        severity smallint not null generated always as (case standing when 'critical' then 1 when 'major' then 2 when 'minor' then 3 else 4 end) stored,
        ${FIGURES},
        intrusion_attainment double precision,
        post_intrusion_attainment double precision,
        evidence_confidence double precision,
        self_rating double precision,
        perception_gap double precision,
        perception text check (perception in ('over_confident', 'realistic', 'under_confident')),
        primary key (buyer_id, submission_id, basis),
        ${SUBMISSION}
      );
      create index submission_score_worst on app.submission_score (buyer_id, campaign_id, basis, severity, (coalesce(attainment, 2)), relationship_id) where latest;
      create index submission_score_assessment on app.submission_score (buyer_id, assessment_id);
      create index submission_score_supplier on app.submission_score (supplier_id, submission_id);
      ${protect('submission_score', { read: BOTH, write: BUYER })}

      create table app.domain_score (
        submission_id uuid not null,
        basis text not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        domain text not null,
        latest boolean not null,
        ${FIGURES},
        primary key (buyer_id, submission_id, basis, domain),
        ${SUBMISSION}
      );
      create index domain_score_campaign on app.domain_score (buyer_id, campaign_id, basis, domain) include (attainment) where latest;
      ${protect('domain_score', { read: BOTH, write: BUYER })}

      -- attainment with this class alone: the weakest link of a class
      create table app.class_score (
        submission_id uuid not null,
        basis text not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        class_key text not null,
        latest boolean not null,
        attainment double precision,
        primary key (buyer_id, submission_id, basis, class_key),
        ${SUBMISSION}
      );
      create index class_score_campaign on app.class_score (buyer_id, campaign_id, basis, class_key, attainment) where latest;
      ${protect('class_score', { read: BOTH, write: BUYER })}

      create table app.question_score (
        submission_id uuid not null,
        basis text not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        question_key text not null,
        position int not null,
        domain text not null,
        latest boolean not null,
        status text not null check (status in ('met', 'gap', 'unknown', 'unanswered', 'not_applicable', 'declined')),
        level smallint,
        target smallint not null,
        gap smallint not null,
        weight double precision not null,
        must boolean not null,
        attainment double precision,
        priority double precision not null,
        primary key (buyer_id, submission_id, basis, question_key),
        ${SUBMISSION}
      );
      create index question_score_gaps on app.question_score (buyer_id, campaign_id, basis, question_key) include (gap, priority, must, submission_id) where latest;
      ${protect('question_score', { read: BOTH, write: BUYER })}

      -- The unfiltered report of a campaign, computed once per change. wanted > revision: a refresh is due.
      create table app.campaign_report (
        buyer_id uuid not null,
        campaign_id uuid not null,
        basis text not null,
        revision bigint not null default 0,
        wanted bigint not null default 0,
        content jsonb,
        computed_at timestamptz,
        primary key (buyer_id, campaign_id, basis),
        foreign key (buyer_id, campaign_id) references app.campaign (buyer_id, id)
      );
      ${protect('campaign_report', { read: BUYER })}

      -- Every download: who, when, of what, with which filters, and the fingerprint of its values.
      create table app.export (
        organization_id uuid not null,
        id uuid not null,
        kind text not null,
        subject_type text not null,
        subject_id uuid not null,
        filters jsonb not null default '{}',
        language text not null,
        file_name text not null,
        state text not null default 'running' check (state in ('running', 'finished', 'broken')),
        sha256 text,
        row_count bigint,
        byte_count bigint,
        requested_by uuid not null,
        requested_by_name text not null,
        requested_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (organization_id, id)
      );
      create index export_newest on app.export (organization_id, requested_at desc, id desc);
      ${protect('export', { read: `organization_id = ${TENANT}`, grant: 'select, insert, update' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table app.export, app.campaign_report, app.question_score, app.class_score, app.domain_score, app.submission_score;`,
    );
  }
}
