import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BaselineVersion, VersionSummary } from '../domain/baseline-version.js';

/** A version as it was loaded. */
export interface LoadedVersion {
  readonly version: BaselineVersion;
  /** Published by a transaction that has committed: it will never be anything else. */
  readonly settled: boolean;
}

const HEAD = `v.owner_id as "ownerId", v.id, v.baseline_id as "baselineId", v.number, v.state,
  json_build_object('ja', v.name_ja, 'en', v.name_en) as name, v.change_note as "changeNote", v.questionnaire_owner_id as "questionnaireOwnerId", v.questionnaire_version_id as "questionnaireVersionId",
  v.created_at as "createdAt", v.published_at as "publishedAt"`;

const OF_VERSION = 'owner_id = v.owner_id and version_id = v.id';

const CLASSES = `
  select coalesce(jsonb_agg(jsonb_build_object('key', class_key, 'name', jsonb_build_object('ja', name_ja, 'en', name_en), 'exposure', exposure,
      'position', position)
    order by position, class_key), '[]') from app.baseline_class where ${OF_VERSION}`;

const WEIGHTS = `select coalesce(jsonb_object_agg(question_key, weight), '{}') from app.baseline_question where ${OF_VERSION}`;

const TARGETS = `
  select coalesce(jsonb_object_agg(question_key, by_class), '{}') from (
    select question_key, jsonb_object_agg(class_key, target) as by_class from app.baseline_target
    where ${OF_VERSION} and target > 0 group by question_key) t`;

const MUSTS = `
  select coalesce(jsonb_object_agg(question_key, keys), '{}') from (
    select t.question_key, jsonb_agg(t.class_key order by c.position, c.class_key) as keys
    from app.baseline_target t join app.baseline_class c using (owner_id, version_id, class_key)
    where owner_id = v.owner_id and version_id = v.id and t.must group by t.question_key) m`;

const RULES = `
  select coalesce(jsonb_agg(jsonb_build_object('classKey', r.class_key, 'stageKey', r.stage_key, 'position', r.position,
      'stage', jsonb_build_object('ja', r.stage_ja, 'en', r.stage_en),
      'text', jsonb_build_object('ja', r.text_ja, 'en', r.text_en), 'questionKeys', r.question_keys)
    order by r.position, r.stage_key, c.position nulls first, r.class_key), '[]')
  from app.handling_rule r left join app.baseline_class c using (owner_id, version_id, class_key)
  where owner_id = v.owner_id and version_id = v.id`;

/** Reads versions. What the actor may read is said here once more, besides row-level security. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The own ones in any state; those of others when they are published, and built in or opened to the actor's organization. */
  async load(ownerId: string, versionId: string): Promise<LoadedVersion | null> {
    const row = await this.database.row<BaselineVersion & { settled: boolean }>(
      `select ${HEAD}, v.version, v.pass_mark as "passMark", v.least_coverage as "leastCoverage", (${CLASSES}) as classes, (${WEIGHTS}) as weights,
         (${TARGETS}) as targets, (${MUSTS}) as musts, (${RULES}) as "handlingRules", coalesce(v.published_at < now(), false) as settled
       from app.baseline_version v
       where v.owner_id = $1 and v.id = $2
         and (v.owner_id = $3 or v.state = 'published' and (v.owner_id = $4 or exists (
           select from app.version_reader r where r.owner_id = v.owner_id and r.version_id = v.id and r.reader_id = $3)))`,
      [ownerId, versionId, this.database.actor.tenantId, CATALOGUE_ID],
    );
    if (!row) return null;
    const { settled, ...version } = row;
    return { version, settled };
  }

  /** Published ones that the actor's organization may issue: its own and the built-in ones, the newest first. */
  published(): Promise<VersionSummary[]> {
    return this.summaries(`v.state = 'published'`, []);
  }

  /** Every version of these baselines, own or built in, the newest first. */
  ofBaselines(ids: readonly string[]): Promise<VersionSummary[]> {
    return this.summaries(`v.baseline_id = any($3::uuid[])`, [[...ids]]);
  }

  /** Own or built in. */
  some(ids: readonly string[]): Promise<VersionSummary[]> {
    return this.summaries(`v.id = any($3::uuid[])`, [[...ids]]);
  }

  /** @param condition over `v`; $1 is the actor's organization, $2 the catalogue */
  private summaries(condition: string, parameters: readonly unknown[]): Promise<VersionSummary[]> {
    return this.database.rows<VersionSummary>(
      `select ${HEAD} from app.baseline_version v
       where v.owner_id in ($1, $2) and (v.owner_id = $1 or v.state = 'published') and ${condition}
       order by v.created_at desc, v.number desc`,
      [this.database.tenantId, CATALOGUE_ID, ...parameters],
    );
  }
}
