import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, runtimeRole, TENANT } from './support/tenant-table.js';

/** Trade relationships (both parties read), the buyer's own record of a supplier, its contacts, information classes, imports waiting to be confirmed. */
export class SupplyChain1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The catalogue's classes, or an organization's own set in their place.
      create table app.information_class (
        owner_id uuid not null references app.organization (id),
        key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
        name_ja text not null,
        name_en text not null,
        exposure numeric not null check (exposure > 0),
        position int not null,
        primary key (owner_id, key)
      );
      ${protect('information_class', { read: `owner_id = ${TENANT} or owner_id = '00000000-0000-7000-8000-00000000ca7a'`, write: `owner_id = ${TENANT}` })}

      create table app.trade_relationship (
        id uuid primary key,
        buyer_id uuid not null references app.organization (id),
        supplier_id uuid not null references app.organization (id),
        classes text[] not null default '{}',
        contract_begins date,
        contract_ends date,
        state text not null default 'active' check (state in ('active', 'ended')),
        created_at timestamptz not null default now(),
        version int not null default 1,
        check (buyer_id <> supplier_id),
        check (contract_ends is null or contract_begins is null or contract_ends >= contract_begins),
        unique (buyer_id, supplier_id),
        unique (id, buyer_id, supplier_id)
      );
      create index trade_relationship_supplier on app.trade_relationship (supplier_id);
      ${protect('trade_relationship', { read: `buyer_id = ${TENANT} or supplier_id = ${TENANT}`, write: `buyer_id = ${TENANT}`, owner: true })}

      -- A supplier reads who its buyers are. A buyer never reads its supplier's organization: it would learn whether the company was here before.
      create policy organization_of_my_buyer on app.organization for select to ${runtimeRole()}
        using (id = any (array(select r.buyer_id from app.trade_relationship r where r.supplier_id = ${TENANT})));
      -- ... and what a buyer calls the classes that it handles for it.
      create policy information_class_of_my_buyer on app.information_class for select to ${runtimeRole()}
        using (owner_id = any (array(select r.buyer_id from app.trade_relationship r where r.supplier_id = ${TENANT})));

      create table app.supplier_record (
        relationship_id uuid not null,
        buyer_id uuid not null,
        supplier_id uuid not null,
        code text not null check (length(code) between 1 and 60),
        name text not null check (length(name) between 1 and 200),
        name_kana text not null default '',
        corporate_number text check (corporate_number ~ '^[1-9][0-9]{12}$'),
        criticality text not null default 'medium' check (criticality in ('low', 'medium', 'high', 'critical')),
        tags text[] not null default '{}',
        industry text,
        size text,
        owner_user_id uuid,
        note text not null default '',
        -- NFKC, lower case, katakana: code, name, kana, number and tags as one searchable line
        search_text text not null default '',
        version int not null default 1,
        updated_at timestamptz not null default now(),
        primary key (buyer_id, relationship_id),
        unique (buyer_id, code),
        foreign key (relationship_id, buyer_id, supplier_id) references app.trade_relationship (id, buyer_id, supplier_id) on update cascade on delete cascade
      );
      -- by kana, those without kana last
      create index supplier_record_name on app.supplier_record (buyer_id, (name_kana = ''), name_kana, name, relationship_id);
      create unique index supplier_record_supplier on app.supplier_record (buyer_id, supplier_id);
      ${protect('supplier_record', { read: `buyer_id = ${TENANT}` })}

      create table app.supplier_contact (
        id uuid not null,
        buyer_id uuid not null,
        relationship_id uuid not null,
        name text not null check (length(name) between 1 and 100),
        email text not null check (length(email) between 3 and 254),
        language text not null default 'ja' check (language in ('ja', 'en')),
        position int not null check (position >= 0),
        primary key (buyer_id, id),
        unique (buyer_id, relationship_id, position),
        foreign key (buyer_id, relationship_id) references app.supplier_record (buyer_id, relationship_id) on delete cascade
      );
      ${protect('supplier_contact', { read: `buyer_id = ${TENANT}` })}

      -- An uploaded list, checked and shown, before anything of it is taken over.
      create table app.supplier_import (
        id uuid not null,
        buyer_id uuid not null,
        file_name text not null,
        state text not null default 'checked' check (state in ('checked', 'applied', 'discarded')),
        row_count int not null,
        create_count int not null,
        update_count int not null,
        unchanged_count int not null,
        problem_count int not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        applied_at timestamptz,
        primary key (buyer_id, id)
      );
      ${protect('supplier_import', { read: `buyer_id = ${TENANT}` })}

      create table app.supplier_import_row (
        buyer_id uuid not null,
        import_id uuid not null,
        row_number int not null,
        outcome text not null check (outcome in ('create', 'update', 'unchanged', 'problem')),
        code text,
        name text,
        content jsonb not null,
        problems jsonb not null default '[]',
        primary key (buyer_id, import_id, row_number),
        foreign key (buyer_id, import_id) references app.supplier_import (buyer_id, id) on delete cascade
      );
      ${protect('supplier_import_row', { read: `buyer_id = ${TENANT}` })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table app.supplier_import_row, app.supplier_import, app.supplier_contact, app.supplier_record;
      drop policy organization_of_my_buyer on app.organization;
      drop table app.trade_relationship, app.information_class;
    `);
  }
}
