import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { FrameworkCatalogue } from './framework-files.js';

const REMOVE_MAPPINGS = `
  delete from app.crosswalk_mapping m where m.owner_id = $1 and not exists (
    select from jsonb_to_recordset($2::jsonb) as n ("questionKey" text, "frameworkId" text, "requirementId" text)
    where n."questionKey" = m.question_key and n."frameworkId" = m.framework_id and n."requirementId" = m.requirement_id)`;

const REMOVE_REQUIREMENTS = `
  delete from app.framework_requirement r where r.owner_id = $1 and not exists (
    select from jsonb_to_recordset($2::jsonb) as n ("frameworkId" text, id text) where n."frameworkId" = r.framework_id and n.id = r.id)`;

const WRITE_FRAMEWORKS = `
  insert into app.framework as f (owner_id, id, name_ja, name_en, version, publisher, url, licence_note, levels, position)
  select $1, id, name ->> 'ja', name ->> 'en', version, publisher, url, "licenceNote", levels, position
  from jsonb_to_recordset($2::jsonb) as n (id text, name jsonb, version text, publisher text, url text, "licenceNote" text,
    levels jsonb, position int)
  on conflict (owner_id, id) do update set name_ja = excluded.name_ja, name_en = excluded.name_en, version = excluded.version,
    publisher = excluded.publisher, url = excluded.url, licence_note = excluded.licence_note, levels = excluded.levels, position = excluded.position
  where (f.name_ja, f.name_en, f.version, f.publisher, f.url, f.licence_note, f.levels, f.position) is distinct from
    (excluded.name_ja, excluded.name_en, excluded.version, excluded.publisher, excluded.url, excluded.licence_note, excluded.levels, excluded.position)`;

const WRITE_REQUIREMENTS = `
  insert into app.framework_requirement as r (owner_id, framework_id, id, parent_id, kind, title_ja, title_en, levels, position)
  select $1, "frameworkId", id, "parentId", kind, title ->> 'ja', title ->> 'en', levels, position
  from jsonb_to_recordset($2::jsonb) as n ("frameworkId" text, id text, "parentId" text, kind text, title jsonb, levels text[],
    position int)
  on conflict (owner_id, framework_id, id) do update set parent_id = excluded.parent_id, kind = excluded.kind, title_ja = excluded.title_ja,
    title_en = excluded.title_en, levels = excluded.levels, position = excluded.position
  where (r.parent_id, r.kind, r.title_ja, r.title_en, r.levels, r.position) is distinct from
    (excluded.parent_id, excluded.kind, excluded.title_ja, excluded.title_en, excluded.levels, excluded.position)`;

const WRITE_MAPPINGS = `
  insert into app.crosswalk_mapping as m (owner_id, question_key, framework_id, requirement_id, relation, confidence, provenance)
  select $1, "questionKey", "frameworkId", "requirementId", relation, confidence, provenance
  from jsonb_to_recordset($2::jsonb) as n ("questionKey" text, "frameworkId" text, "requirementId" text, relation text, confidence text, provenance text)
  on conflict (owner_id, question_key, framework_id, requirement_id) do update set relation = excluded.relation, confidence = excluded.confidence,
    provenance = excluded.provenance
  where (m.relation, m.confidence, m.provenance) is distinct from (excluded.relation, excluded.confidence, excluded.provenance)`;

/** Brings the catalogue's frameworks and crosswalk in line with the files, one statement per table and direction. */
@Injectable()
export class FrameworkCatalogueRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** @returns how many rows were not yet, or no longer, as the files say */
  async write({ frameworks, requirements, mappings }: FrameworkCatalogue): Promise<number> {
    const steps: readonly [string, readonly unknown[]][] = [
      [REMOVE_MAPPINGS, mappings],
      [REMOVE_REQUIREMENTS, requirements],
      [WRITE_FRAMEWORKS, frameworks],
      [WRITE_REQUIREMENTS, requirements],
      [WRITE_MAPPINGS, mappings],
    ];
    let touched = 0;
    for (const [sql, rows] of steps) touched += await this.database.affected(sql, [CATALOGUE_ID, JSON.stringify(rows)]);
    return touched;
  }
}
