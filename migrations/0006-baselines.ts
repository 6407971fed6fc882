import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

const CATALOGUE = `'00000000-0000-7000-8000-00000000ca7a'`;
const OPENED = `(select owner_id, version_id from app.version_reader where reader_id = ${TENANT})`;
const READ = `owner_id = ${TENANT} or owner_id = ${CATALOGUE} or (owner_id, version_id) in ${OPENED}`;
const WRITE = `owner_id = ${TENANT}`;
const PARTS = ['baseline_class', 'baseline_question', 'baseline_target', 'handling_rule'];

/** Baselines: classes covered, weights, targets and musts per question × class, handling rules per class × stage. */
export class Baselines1763800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.baseline (
        owner_id uuid not null references app.organization (id),
        id uuid not null,
        name_ja text not null,
        name_en text not null,
        origin_owner_id uuid,
        origin_version_id uuid,
        created_at timestamptz not null default now(),
        primary key (owner_id, id)
      );
      ${protect('baseline', { read: `owner_id = ${TENANT} or owner_id = ${CATALOGUE}`, write: WRITE })}

      -- made for one questionnaire (by its question keys); rates are shares 0..1
      create table app.baseline_version (
        owner_id uuid not null,
        id uuid not null,
        baseline_id uuid not null,
        number int not null check (number > 0),
        name_ja text not null,
        name_en text not null,
        questionnaire_owner_id uuid not null,
        questionnaire_version_id uuid not null,
        state text not null default 'draft' check (state in ('draft', 'published')),
        pass_mark double precision not null default 0.8 check (pass_mark between 0 and 1),
        least_coverage double precision not null default 0.8 check (least_coverage between 0 and 1),
        change_note text not null default '',
        created_at timestamptz not null default now(),
        published_at timestamptz,
        version int not null default 1,
        primary key (owner_id, id),
        unique (owner_id, baseline_id, number),
        foreign key (owner_id, baseline_id) references app.baseline (owner_id, id)
      );
      create unique index baseline_version_draft on app.baseline_version (owner_id, baseline_id) where state = 'draft';
      ${protect('baseline_version', {
        read: `owner_id = ${TENANT} or (owner_id = ${CATALOGUE} and state = 'published') or (owner_id, id) in ${OPENED}`,
        write: WRITE,
      })}

      create table app.baseline_class (
        owner_id uuid not null,
        version_id uuid not null,
        class_key text not null,
        name_ja text not null,
        name_en text not null,
        exposure double precision not null check (exposure > 0),
        position int not null,
        primary key (owner_id, version_id, class_key),
        foreign key (owner_id, version_id) references app.baseline_version (owner_id, id) on delete cascade
      );
      ${protect('baseline_class', { read: READ, write: WRITE })}

      create table app.baseline_question (
        owner_id uuid not null,
        version_id uuid not null,
        question_key text not null,
        weight double precision not null check (weight > 0),
        primary key (owner_id, version_id, question_key),
        foreign key (owner_id, version_id) references app.baseline_version (owner_id, id) on delete cascade
      );
      ${protect('baseline_question', { read: READ, write: WRITE })}

      create table app.baseline_target (
        owner_id uuid not null,
        version_id uuid not null,
        question_key text not null,
        class_key text not null,
        target smallint not null check (target between 0 and 4),
        must boolean not null default false,
        primary key (owner_id, version_id, question_key, class_key),
        foreign key (owner_id, version_id, question_key) references app.baseline_question (owner_id, version_id, question_key) on delete cascade,
        foreign key (owner_id, version_id, class_key) references app.baseline_class (owner_id, version_id, class_key) on delete cascade
      );
      ${protect('baseline_target', { read: READ, write: WRITE })}

      create table app.handling_rule (
        owner_id uuid not null,
        version_id uuid not null,
        class_key text not null,
        stage_key text not null,
        position int not null,
        stage_ja text not null,
        stage_en text not null,
        text_ja text not null,
        text_en text not null,
        question_keys text[] not null default '{}',
        primary key (owner_id, version_id, class_key, stage_key),
        foreign key (owner_id, version_id) references app.baseline_version (owner_id, id) on delete cascade
      );
      ${protect('handling_rule', { read: READ, write: WRITE })}

      create trigger baseline_version_kept before update or delete on app.baseline_version for each row execute function app.keep_published();
      create function app.keep_published_baseline() returns trigger language plpgsql as $$
        declare held text;
        begin
          select state into held from app.baseline_version
          where owner_id = coalesce(new.owner_id, old.owner_id) and id = coalesce(new.version_id, old.version_id);
          if held = 'published' then raise exception 'A published version never changes.' using errcode = 'restrict_violation'; end if;
          return coalesce(new, old);
        end $$;
      ${PARTS.map((part) => `create trigger ${part}_kept before insert or update or delete on app.${part} for each row execute function app.keep_published_baseline();`).join('\n      ')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.handling_rule, app.baseline_target, app.baseline_question, app.baseline_class, app.baseline_version, app.baseline;
      drop function app.keep_published_baseline();
    `);
  }
}
