import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

const CATALOGUE = `'00000000-0000-7000-8000-00000000ca7a'`;
/**
 * Versions that their owners opened to this organization: an uncorrelated list, which costs nothing.
 * It names the owner too, or whoever knows an id could open somebody else's version to themselves.
 */
const OPENED = `(select owner_id, version_id from app.version_reader where reader_id = ${TENANT})`;

/** Frameworks and crosswalk; questionnaires, their versions and questions; who may read which version. */
export class Questionnaires1763800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.framework (
        owner_id uuid not null references app.organization (id),
        id text not null,
        name_ja text not null,
        name_en text not null,
        version text not null default '',
        publisher text not null default '',
        url text not null default '',
        licence_note text not null default '',
        levels jsonb not null default '[]',
        position int not null default 0,
        primary key (owner_id, id)
      );
      ${protect('framework', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`, write: `owner_id = ${TENANT}` })}

      create table app.framework_requirement (
        owner_id uuid not null,
        framework_id text not null,
        id text not null,
        parent_id text,
        kind text not null default '',
        title_ja text not null default '',
        title_en text not null default '',
        levels text[] not null default '{}',
        position int not null,
        primary key (owner_id, framework_id, id),
        foreign key (owner_id, framework_id) references app.framework (owner_id, id)
      );
      ${protect('framework_requirement', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`, write: `owner_id = ${TENANT}` })}

      create table app.crosswalk_mapping (
        owner_id uuid not null,
        question_key text not null,
        framework_id text not null,
        requirement_id text not null,
        relation text not null,
        confidence text not null,
        provenance text not null,
        primary key (owner_id, question_key, framework_id, requirement_id),
        foreign key (owner_id, framework_id, requirement_id) references app.framework_requirement (owner_id, framework_id, id)
      );
      ${protect('crosswalk_mapping', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`, write: `owner_id = ${TENANT}` })}

      -- Who, besides its owner, may read a version: written when a campaign is issued or a link is claimed.
      create table app.version_reader (
        owner_id uuid not null,
        version_id uuid not null,
        reader_id uuid not null,
        primary key (owner_id, version_id, reader_id)
      );
      create index version_reader_reader on app.version_reader (reader_id, version_id);
      ${protect('version_reader', { read: `owner_id = ${TENANT} or reader_id = ${TENANT}`, write: `owner_id = ${TENANT}`, owner: true })}

      create table app.questionnaire (
        owner_id uuid not null references app.organization (id),
        id uuid not null,
        name_ja text not null,
        name_en text not null,
        origin_owner_id uuid,
        origin_version_id uuid,
        created_at timestamptz not null default now(),
        primary key (owner_id, id)
      );
      ${protect('questionnaire', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`, write: `owner_id = ${TENANT}` })}

      -- sections, profile questions, perception probes, consistency rules, scales and glossary stand in content
      create table app.questionnaire_version (
        owner_id uuid not null,
        id uuid not null,
        questionnaire_id uuid not null,
        number int not null check (number > 0),
        name_ja text not null,
        name_en text not null,
        state text not null default 'draft' check (state in ('draft', 'published')),
        content jsonb not null,
        change_note text not null default '',
        created_at timestamptz not null default now(),
        published_at timestamptz,
        version int not null default 1,
        primary key (owner_id, id),
        unique (owner_id, questionnaire_id, number),
        foreign key (owner_id, questionnaire_id) references app.questionnaire (owner_id, id)
      );
      create unique index questionnaire_version_draft on app.questionnaire_version (owner_id, questionnaire_id) where state = 'draft';
      ${protect('questionnaire_version', {
        read: `owner_id = ${TENANT} or (owner_id = ${CATALOGUE} and state = 'published') or (owner_id, id) in ${OPENED}`,
        write: `owner_id = ${TENANT}`,
      })}

      create table app.question (
        owner_id uuid not null,
        version_id uuid not null,
        key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$'),
        position int not null,
        section_key text not null,
        type text not null check (type in ('maturity', 'ynp')),
        max smallint not null check (max between 1 and 4),
        phase text not null check (phase in ('governance', 'handling', 'intrusion', 'post_intrusion', 'both')),
        short_form boolean not null default false,
        na_allowed boolean not null default false,
        visible_if jsonb,
        na_rule jsonb,
        -- topic, question, help, why, options, evidence, first step, steps up: {ja, en} each
        texts jsonb not null,
        primary key (owner_id, version_id, key),
        unique (owner_id, version_id, position),
        foreign key (owner_id, version_id) references app.questionnaire_version (owner_id, id) on delete cascade
      );
      ${protect('question', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE} or (owner_id, version_id) in ${OPENED}`, write: `owner_id = ${TENANT}` })}

      -- A published version never changes, whoever asks: neither its row nor what hangs on it.
      create function app.keep_published() returns trigger language plpgsql as $$
        begin
          if old.state = 'published' then raise exception 'A published version never changes.' using errcode = 'restrict_violation'; end if;
          return coalesce(new, old);
        end $$;
      create trigger questionnaire_version_kept before update or delete on app.questionnaire_version for each row execute function app.keep_published();

      create function app.keep_published_question() returns trigger language plpgsql as $$
        declare held text;
        begin
          select state into held from app.questionnaire_version
          where owner_id = coalesce(new.owner_id, old.owner_id) and id = coalesce(new.version_id, old.version_id);
          if held = 'published' then raise exception 'A published version never changes.' using errcode = 'restrict_violation'; end if;
          return coalesce(new, old);
        end $$;
      create trigger question_kept before insert or update or delete on app.question for each row execute function app.keep_published_question();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.question, app.questionnaire_version, app.questionnaire, app.version_reader, app.crosswalk_mapping, app.framework_requirement, app.framework;
      drop function app.keep_published_question(), app.keep_published();
    `);
  }
}
