import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BaselineVersion } from '../domain/baseline-version.js';

export type NewDraft = Pick<
  BaselineVersion,
  'ownerId' | 'id' | 'baselineId' | 'number' | 'name' | 'questionnaireOwnerId' | 'questionnaireVersionId' | 'passMark' | 'leastCoverage'
>;

export type Description = Pick<
  BaselineVersion,
  'name' | 'changeNote' | 'passMark' | 'leastCoverage' | 'questionnaireOwnerId' | 'questionnaireVersionId'
>;

export interface VersionId {
  readonly ownerId: string;
  readonly id: string;
}

/** Writes the rows of drafts, as their owner. The database refuses every write to a published version. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async add(draft: NewDraft): Promise<void> {
    const { ownerId, id, baselineId, number, name, questionnaireOwnerId, questionnaireVersionId, passMark, leastCoverage } = draft;
    await this.database.affected(
      `insert into app.baseline_version (owner_id, id, baseline_id, number, name_ja, name_en, questionnaire_owner_id, questionnaire_version_id,
         pass_mark, least_coverage) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [ownerId, id, baselineId, number, name.ja, name.en, questionnaireOwnerId, questionnaireVersionId, passMark, leastCoverage],
    );
  }

  /**
   * Claims a draft for one edit: nobody else writes to it until the transaction ends.
   *
   * @returns the new version number; null when it is not the draft, or not the version, that the caller saw
   */
  async raise({ ownerId, id }: VersionId, seen: number): Promise<number | null> {
    const row = await this.database.row<{ version: number }>(
      `update app.baseline_version set version = version + 1
       where owner_id = $1 and id = $2 and state = 'draft' and version = $3 returning version`,
      [ownerId, id, seen],
    );
    return row?.version ?? null;
  }

  async describe({ ownerId, id }: VersionId, description: Description): Promise<void> {
    const { name, changeNote, passMark, leastCoverage, questionnaireOwnerId, questionnaireVersionId } = description;
    await this.database.affected(
      `update app.baseline_version set name_ja = $3, name_en = $4, change_note = $5, pass_mark = $6, least_coverage = $7,
         questionnaire_owner_id = $8, questionnaire_version_id = $9
       where owner_id = $1 and id = $2`,
      [ownerId, id, name.ja, name.en, changeNote, passMark, leastCoverage, questionnaireOwnerId, questionnaireVersionId],
    );
  }

  async publish({ ownerId, id }: VersionId): Promise<void> {
    await this.database.affected(
      `update app.baseline_version set state = 'published', published_at = now() where owner_id = $1 and id = $2`,
      [ownerId, id],
    );
  }

  /** Its classes, grid and rules go with it. */
  async remove({ ownerId, id }: VersionId): Promise<void> {
    await this.database.affected(`delete from app.baseline_version where owner_id = $1 and id = $2 and state = 'draft'`, [ownerId, id]);
  }
}
