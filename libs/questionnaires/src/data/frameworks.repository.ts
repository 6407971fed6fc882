import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Framework, Mapping, Requirement } from '../domain/framework.js';

export interface FrameworkSummary extends Framework {
  readonly requirementCount: number;
  /** Requirements that some question is mapped to. */
  readonly mappedCount: number;
}

export interface MappedRequirement extends Omit<Requirement, 'frameworkId'> {
  readonly questions: readonly Pick<Mapping, 'questionKey' | 'relation' | 'confidence' | 'provenance'>[];
}

/** A framework wholly: what it requires, in the publisher's order, and which questions ask for it. */
export interface MappedFramework extends Framework {
  readonly requirements: readonly MappedRequirement[];
}

/** Reads the frameworks of the catalogue, which every organization may. */
@Injectable()
export class FrameworksRepository {
  constructor(private readonly database: TenantDatabase) {}

  list(after: number, limit: number): Promise<FrameworkSummary[]> {
    return this.database.rows<FrameworkSummary>(
      `select f.id, json_build_object('ja', f.name_ja, 'en', f.name_en) as name, f.version, f.publisher, f.url, f.licence_note as "licenceNote", f.levels, f.position,
         (select count(*)::int from app.framework_requirement r where r.owner_id = f.owner_id and r.framework_id = f.id) as "requirementCount",
         (select count(distinct m.requirement_id)::int from app.crosswalk_mapping m
          where m.owner_id = f.owner_id and m.framework_id = f.id) as "mappedCount"
       from app.framework f where f.owner_id = $1 and f.position > $2 order by f.position limit $3`,
      [CATALOGUE_ID, after, limit],
    );
  }

  async exists(frameworkId: string): Promise<boolean> {
    return (await this.database.row('select 1 from app.framework where owner_id = $1 and id = $2', [CATALOGUE_ID, frameworkId])) !== null;
  }

  /** @param only the id of one of them; null: all */
  whole(only: string | null): Promise<MappedFramework[]> {
    return this.database.rows<MappedFramework>(
      `select f.id, json_build_object('ja', f.name_ja, 'en', f.name_en) as name, f.version, f.publisher, f.url, f.licence_note as "licenceNote", f.levels, f.position,
         coalesce((select json_agg(json_build_object('id', r.id, 'parentId', r.parent_id, 'kind', r.kind,
             'title', json_build_object('ja', r.title_ja, 'en', r.title_en), 'levels', r.levels, 'position', r.position,
             'questions', coalesce(m.questions, '[]')) order by r.position)
           from app.framework_requirement r left join (
             select requirement_id, json_agg(json_build_object('questionKey', question_key, 'relation', relation, 'confidence', confidence,
               'provenance', provenance) order by question_key) as questions
             from app.crosswalk_mapping where owner_id = f.owner_id and framework_id = f.id group by requirement_id
           ) m on m.requirement_id = r.id
           where r.owner_id = f.owner_id and r.framework_id = f.id), '[]') as requirements
       from app.framework f where f.owner_id = $1 and ($2::text is null or f.id = $2) order by f.position`,
      [CATALOGUE_ID, only],
    );
  }

  requirements(frameworkId: string, after: number, limit: number): Promise<MappedRequirement[]> {
    return this.database.rows<MappedRequirement>(
      `select r.id, r.parent_id as "parentId", r.kind, json_build_object('ja', r.title_ja, 'en', r.title_en) as title, r.levels, r.position,
         coalesce((select jsonb_agg(jsonb_build_object('questionKey', m.question_key, 'relation', m.relation, 'confidence', m.confidence,
             'provenance', m.provenance) order by m.question_key)
           from app.crosswalk_mapping m where m.owner_id = r.owner_id and m.framework_id = r.framework_id and m.requirement_id = r.id), '[]') as questions
       from app.framework_requirement r where r.owner_id = $1 and r.framework_id = $2 and r.position > $3 order by r.position limit $4`,
      [CATALOGUE_ID, frameworkId, after, limit],
    );
  }
}
