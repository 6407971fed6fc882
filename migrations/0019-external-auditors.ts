import type { MigrationInterface, QueryRunner } from 'typeorm';

import { among, auditedByMe, CHOSEN, LEFT, NOTHING, narrow } from './support/auditor-policy.js';
import { PERSON, protect, runtimeRole, TENANT } from './support/tenant-table.js';

const CATALOGUE = `'00000000-0000-7000-8000-00000000ca7a'`;
const ROLES = ['owner', 'admin', 'procurement', 'reviewer', 'respondent', 'approver', 'auditor'].map((role) => `'${role}'`).join(',');
const COLUMNS = 'display_name text, language text, roles text[]';
const MEMBERSHIP = 'organization_id uuid, name text, state text, roles text[], suspended boolean';
const ENGAGEMENT = 'left join app.audit_engagement e on e.organization_id = m.organization_id and e.user_id = m.user_id';

const OF_CAMPAIGN = [
  'assessment',
  'submission',
  'submission_score',
  'domain_score',
  'class_score',
  'question_score',
  'campaign_report',
  'supplier_place',
];
const HIDDEN = ['supplier_contact', 'supplier_import', 'supplier_import_row', 'answer', 'answer_change', 'inbox_item', 'inbox_reading'];
const ADDED_TO = ['audit_entry', 'message'];
const OF_PERSON = ['membership', 'link', 'idempotency_key', 'audit_engagement', 'auditor_look'];
const QUESTIONNAIRES = `array(select c.questionnaire_version_id from app.campaign c where c.buyer_id = ${TENANT})`;
const BASELINES = `array(select c.baseline_version_id from app.campaign c where c.buyer_id = ${TENANT})`;

/** What a transaction with `app.campaigns` set may see of each table, beside what its tenant may see. */
const NARROWED: Readonly<Record<string, string>> = {
  campaign: `id = any (${CHOSEN})`,
  ...Object.fromEntries(OF_CAMPAIGN.map((table) => [table, `campaign_id = any (${CHOSEN})`])),
  submission_answer: among('submissions', 'submission_id'),
  assessment_step: among('assessments', 'assessment_id'),
  trade_relationship: among('relationships', 'id'),
  supplier_record: among('relationships', 'relationship_id'),
  ...Object.fromEntries(HIDDEN.map((table) => [table, NOTHING])),
  ...Object.fromEntries(OF_PERSON.map((table) => [table, `user_id = ${PERSON}`])),
  organization: `id = ${TENANT}`,
  information_class: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`,
  version_reader: `reader_id = ${TENANT}`,
  questionnaire_version: `owner_id = ${CATALOGUE} or id = any (${QUESTIONNAIRES})`,
  questionnaire: `owner_id = ${CATALOGUE} or id = any (array(select v.questionnaire_id from app.questionnaire_version v where v.owner_id = ${TENANT}))`,
  question: `owner_id = ${CATALOGUE} or version_id = any (${QUESTIONNAIRES})`,
  baseline_version: `owner_id = ${CATALOGUE} or id = any (${BASELINES})`,
  baseline: `owner_id = ${CATALOGUE} or id = any (array(select v.baseline_id from app.baseline_version v where v.owner_id = ${TENANT}))`,
  ...Object.fromEntries(
    ['baseline_class', 'baseline_question', 'baseline_target', 'handling_rule'].map((table) => [
      table,
      `owner_id = ${CATALOGUE} or version_id = any (${BASELINES})`,
    ]),
  ),
  export: `requested_by = ${PERSON} or subject_id = any (${CHOSEN})`,
  export_download: `taken_by = ${PERSON}`,
  export_sheet: `export_id = any (array(select e.id from app.export e where e.organization_id = ${TENANT}))`,
};

/**
 * External auditors: until when, to which campaigns, with or without the buyer's own remarks; and restrictive policies that hold their
 * transactions to these campaigns, whatever a statement asks for.
 */
export class ExternalAuditors1763800000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const runtime = runtimeRole();
    await runner.query(`
      alter table app.membership drop constraint membership_roles_check;
      alter table app.membership add constraint membership_roles_check check (
        cardinality(roles) > 0 and roles <@ array[${ROLES},'external_auditor'] and (not 'external_auditor' = any (roles) or cardinality(roles) = 1));

      -- The membership's other half for an external auditor. Kept when it is over: it says who saw what until when.
      create table app.audit_engagement (
        organization_id uuid not null,
        user_id uuid not null,
        campaign_ids uuid[] not null check (cardinality(campaign_ids) between 1 and 100),
        ends_on date not null,
        -- the last moment of that day in the organization's time zone, or an earlier one at which it was ended
        ends_at timestamptz not null,
        notes boolean not null,
        begun_at timestamptz not null,
        version int not null default 1,
        primary key (organization_id, user_id),
        foreign key (organization_id, user_id) references app.membership (organization_id, user_id)
      );
      ${protect('audit_engagement', { read: `organization_id = ${TENANT}`, grant: 'select, insert, update', owner: true })}

      -- When an external auditor last left a look at an object in the trail.
      create table app.auditor_look (
        organization_id uuid not null,
        user_id uuid not null,
        action text not null,
        object_id text not null,
        looked_at timestamptz not null,
        primary key (organization_id, user_id, action, object_id)
      );
      ${protect('auditor_look', { read: `organization_id = ${TENANT}`, grant: 'select, insert, update' })}

      -- Null in an external auditor's transaction: "is not null" is what the planner takes to hold, so nobody else's plans change.
      create function app.sees_all() returns boolean language sql stable parallel safe
        return case when coalesce(current_setting('app.campaigns', true), '') = '' then true end;
      create function app.chosen_campaigns() returns uuid[] language sql stable parallel safe
        return nullif(current_setting('app.campaigns', true), '')::uuid[];
      ${auditedByMe(LEFT)}

      ${Object.entries(NARROWED)
        .map(([table, part]) => narrow(table, part))
        .join('\n')}
      -- Not read by those who are narrowed: they add to them.
      ${ADDED_TO.map((table) => narrow(table, NOTHING, 'select')).join('\n')}

      drop function app.own_memberships();
      ${ownMemberships(runtime, `${MEMBERSHIP}, ends_at timestamptz`, ', e.ends_at', ENGAGEMENT)}
      drop function app.live_access(uuid, uuid, uuid);
      ${liveAccess(runtime, `${COLUMNS}, campaign_ids uuid[], notes boolean, ends_at timestamptz`, ', e.campaign_ids, e.notes, e.ends_at', ENGAGEMENT)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.live_access(uuid, uuid, uuid);
      ${liveAccess(runtimeRole(), COLUMNS, '', '')}
      drop function app.own_memberships();
      ${ownMemberships(runtimeRole(), MEMBERSHIP, '', '')}
      ${[...ADDED_TO, ...Object.keys(NARROWED)].map((table) => `drop policy ${table}_auditor on app.${table};`).join('\n')}
      drop function app.audited_submissions(), app.audited_assessments(), app.audited_relationships(), app.chosen_campaigns(), app.sees_all();
      drop table app.auditor_look, app.audit_engagement;
      alter table app.membership drop constraint membership_roles_check;
      -- Without engagements they would see everything: they keep a role that is never in force.
      alter table app.membership no force row level security;
      update app.membership set roles = array['auditor'], suspended_at = coalesce(suspended_at, now()) where 'external_auditor' = any (roles);
      alter table app.membership force row level security;
      alter table app.membership add constraint membership_roles_check check (cardinality(roles) > 0 and roles <@ array[${ROLES}]);
    `);
  }
}

/** What a token's bearer may do now: no row when the session ended, the person or membership is suspended, or the organization closed. */
function liveAccess(runtime: string, columns: string, more: string, join: string): string {
  return `
      create function app.live_access(person uuid, organization uuid, family uuid)
        returns table (${columns})
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select coalesce(m.display_name, u.display_name), coalesce(m.language, u.language), coalesce(m.roles, '{}')${more}
          from app.session_family f
          join app.user_account u on u.id = f.user_id and u.suspended_at is null
          left join app.membership m on m.user_id = u.id and m.organization_id = organization and m.suspended_at is null
            and exists (select 1 from app.organization o where o.id = organization and o.state = 'active')
          ${join}
          where f.id = family and f.user_id = person and f.ended_at is null and f.expires_at > now()
            and (organization is null or m.user_id is not null);
        end;
      revoke execute on function app.live_access(uuid, uuid, uuid) from public;
      grant execute on function app.live_access(uuid, uuid, uuid) to ${runtime};`;
}

function ownMemberships(runtime: string, columns: string, more: string, join: string): string {
  return `
      create function app.own_memberships()
        returns table (${columns})
        language sql stable security definer set search_path = pg_catalog, app
        begin atomic
          select o.id, o.name, o.state, m.roles, m.suspended_at is not null${more}
          from app.membership m join app.organization o on o.id = m.organization_id
          ${join}
          where m.user_id = app.current_person() and o.state = 'active' order by o.name, o.id;
        end;
      revoke execute on function app.own_memberships() from public;
      grant execute on function app.own_memberships() to ${runtime};`;
}
