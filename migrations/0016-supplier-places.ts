import type { MigrationInterface, QueryRunner } from 'typeorm';

import { protect, TENANT } from './support/tenant-table.js';

/** Where each submission stands among those asked: written by the buyer's system, read by the supplier it is about. */
export class SupplierPlaces1763800000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The pictures of a domain ('': all of them together) are numbered from 1; a submission is in those from "since" to before "until".
      -- What a supplier may see is already rounded here.
      create table app.supplier_place (
        submission_id uuid not null,
        domain text not null,
        since int not null check (since > 0),
        until int check (until > since),
        buyer_id uuid not null,
        supplier_id uuid not null,
        campaign_id uuid not null,
        assessment_id uuid not null,
        size int not null check (size >= 5),
        rank int not null,
        percentile_rank double precision not null,
        deviation_value double precision,
        lower_quartile double precision not null,
        median double precision not null,
        upper_quartile double precision not null,
        published_at timestamptz not null,
        primary key (buyer_id, submission_id, domain, since),
        foreign key (submission_id, buyer_id, supplier_id) references app.submission (id, buyer_id, supplier_id) on update cascade
      );
      create index supplier_place_group on app.supplier_place (buyer_id, campaign_id, domain);
      create index supplier_place_own on app.supplier_place (supplier_id, submission_id) where until is null;
      ${protect('supplier_place', { read: `buyer_id = ${TENANT} or supplier_id = ${TENANT}`, write: `buyer_id = ${TENANT}` })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table app.supplier_place;`);
  }
}
