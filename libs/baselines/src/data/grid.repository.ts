import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Cell, Weight } from '../domain/baseline.js';
import type { BaselineClass, HandlingRule } from '../domain/baseline-version.js';
import type { VersionId } from './drafts.repository.js';

/** Writes what a draft asks for: classes, weights, targets and handling rules. Each call is one statement. */
@Injectable()
export class GridRepository {
  constructor(private readonly database: TenantDatabase) {}

  async writeClasses({ ownerId, id }: VersionId, classes: readonly BaselineClass[]): Promise<void> {
    await this.database.affected(
      `insert into app.baseline_class (owner_id, version_id, class_key, name_ja, name_en, exposure, position)
       select $1, $2, key, name ->> 'ja', name ->> 'en', exposure, position
       from jsonb_to_recordset($3::jsonb) as c (key text, name jsonb, exposure double precision, position int)
       on conflict (owner_id, version_id, class_key) do update set name_ja = excluded.name_ja, name_en = excluded.name_en,
         exposure = excluded.exposure, position = excluded.position`,
      [ownerId, id, JSON.stringify(classes)],
    );
  }

  /** Its targets go with it. */
  async removeClass({ ownerId, id }: VersionId, classKey: string): Promise<void> {
    const parameters = [ownerId, id, classKey];
    await this.database.affected('delete from app.handling_rule where owner_id = $1 and version_id = $2 and class_key = $3', parameters);
    await this.database.affected('delete from app.baseline_class where owner_id = $1 and version_id = $2 and class_key = $3', parameters);
  }

  async writeWeights({ ownerId, id }: VersionId, weights: readonly Weight[]): Promise<void> {
    await this.database.affected(
      `insert into app.baseline_question (owner_id, version_id, question_key, weight)
       select $1, $2, "questionKey", weight from jsonb_to_recordset($3::jsonb) as w ("questionKey" text, weight double precision)
       on conflict (owner_id, version_id, question_key) do update set weight = excluded.weight`,
      [ownerId, id, JSON.stringify(weights)],
    );
  }

  /** Gives a weight to questions that have none yet. */
  async weighNew({ ownerId, id }: VersionId, questionKeys: readonly string[], weight: number): Promise<void> {
    await this.database.affected(
      `insert into app.baseline_question (owner_id, version_id, question_key, weight)
       select $1, $2, key, $4 from unnest($3::text[]) key on conflict do nothing`,
      [ownerId, id, [...questionKeys], weight],
    );
  }

  /** Lets go of all other questions, targets included. */
  async keepOnly({ ownerId, id }: VersionId, questionKeys: readonly string[]): Promise<void> {
    await this.database.affected(
      'delete from app.baseline_question where owner_id = $1 and version_id = $2 and question_key <> all ($3::text[])',
      [ownerId, id, [...questionKeys]],
    );
  }

  /** The questions' weights have to stand already. */
  async writeCells({ ownerId, id }: VersionId, cells: readonly Cell[]): Promise<void> {
    await this.database.affected(
      `insert into app.baseline_target (owner_id, version_id, question_key, class_key, target, must)
       select $1, $2, "questionKey", "classKey", target, must
       from jsonb_to_recordset($3::jsonb) as c ("questionKey" text, "classKey" text, target smallint, must boolean)
       on conflict (owner_id, version_id, question_key, class_key) do update set target = excluded.target, must = excluded.must`,
      [ownerId, id, JSON.stringify(cells)],
    );
  }

  async writeRules({ ownerId, id }: VersionId, rules: readonly HandlingRule[]): Promise<void> {
    await this.database.affected(
      `insert into app.handling_rule (owner_id, version_id, class_key, stage_key, position, stage_ja, stage_en, text_ja, text_en, question_keys)
       select $1, $2, "classKey", "stageKey", position, stage ->> 'ja', stage ->> 'en', text ->> 'ja', text ->> 'en', "questionKeys"
       from jsonb_to_recordset($3::jsonb) as r ("classKey" text, "stageKey" text, position int, stage jsonb, text jsonb, "questionKeys" text[])
       on conflict (owner_id, version_id, class_key, stage_key) do update set position = excluded.position, stage_ja = excluded.stage_ja,
         stage_en = excluded.stage_en, text_ja = excluded.text_ja, text_en = excluded.text_en, question_keys = excluded.question_keys`,
      [ownerId, id, JSON.stringify(rules)],
    );
  }
}
