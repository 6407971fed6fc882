import type { Bilingual } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { QuestionnaireContent } from '../domain/content.js';
import type { Question } from '../domain/question.js';
import type { QuestionnaireVersion } from '../domain/questionnaire-version.js';

export type NewDraft = Pick<QuestionnaireVersion, 'ownerId' | 'id' | 'questionnaireId' | 'number' | 'name'>;

export interface VersionId {
  readonly ownerId: string;
  readonly id: string;
}

const QUESTION_COLUMNS = 'key, position, section_key, type, max, phase, short_form, na_allowed, visible_if, na_rule, texts';

/** Writes drafts, as their owner. The database refuses every write to a published version. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async add({ ownerId, id, questionnaireId, number, name }: NewDraft, content: QuestionnaireContent): Promise<void> {
    await this.database.affected(
      `insert into app.questionnaire_version (owner_id, id, questionnaire_id, number, name_ja, name_en, content)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
      [ownerId, id, questionnaireId, number, name.ja, name.en, JSON.stringify(content)],
    );
  }

  /** Takes over all questions of another version. */
  async copyQuestions(from: VersionId, to: VersionId): Promise<void> {
    await this.database.affected(
      `insert into app.question (owner_id, version_id, ${QUESTION_COLUMNS})
       select $3, $4, ${QUESTION_COLUMNS} from app.question where owner_id = $1 and version_id = $2`,
      [from.ownerId, from.id, to.ownerId, to.id],
    );
  }

  async addQuestions({ ownerId, id }: VersionId, questions: readonly Question[]): Promise<void> {
    await this.database.affected(
      `insert into app.question (owner_id, version_id, ${QUESTION_COLUMNS})
       select $1, $2, key, position, "sectionKey", type, max, phase, "shortForm", "naAllowed",
         "visibleIf", "naRule", texts
       from jsonb_to_recordset($3::jsonb) as q (key text, position int, "sectionKey" text, type text, max smallint, phase text,
         "shortForm" boolean, "naAllowed" boolean, "visibleIf" jsonb, "naRule" jsonb, texts jsonb)`,
      [ownerId, id, JSON.stringify(questions)],
    );
  }

  /**
   * Claims a draft for one edit: nobody else writes to it until the transaction ends.
   *
   * @returns the new version number; null when it is not the draft, or not the version, that the caller saw
   */
  async raise({ ownerId, id }: VersionId, seen: number): Promise<number | null> {
    const row = await this.database.row<{ version: number }>(
      `update app.questionnaire_version set version = version + 1
       where owner_id = $1 and id = $2 and state = 'draft' and version = $3 returning version`,
      [ownerId, id, seen],
    );
    return row?.version ?? null;
  }

  async describe({ ownerId, id }: VersionId, name: Bilingual, changeNote: string): Promise<void> {
    await this.database.affected(
      'update app.questionnaire_version set name_ja = $3, name_en = $4, change_note = $5 where owner_id = $1 and id = $2',
      [ownerId, id, name.ja, name.en, changeNote],
    );
  }

  async writeContent({ ownerId, id }: VersionId, content: QuestionnaireContent): Promise<void> {
    await this.database.affected('update app.questionnaire_version set content = $3::jsonb where owner_id = $1 and id = $2', [
      ownerId,
      id,
      JSON.stringify(content),
    ]);
  }

  /** Writes all of a question but its key and its place. */
  async writeQuestion({ ownerId, id }: VersionId, question: Question): Promise<void> {
    const { key, sectionKey, type, max, phase, shortForm, naAllowed, visibleIf, naRule, texts } = question;
    await this.database.affected(
      `update app.question set section_key = $4, type = $5, max = $6, phase = $7, short_form = $8, na_allowed = $9,
         visible_if = $10::jsonb, na_rule = $11::jsonb, texts = $12::jsonb
       where owner_id = $1 and version_id = $2 and key = $3`,
      [
        ownerId,
        id,
        key,
        sectionKey,
        type,
        max,
        phase,
        shortForm,
        naAllowed,
        jsonOrNull(visibleIf),
        jsonOrNull(naRule),
        JSON.stringify(texts),
      ],
    );
  }

  async removeQuestion({ ownerId, id }: VersionId, key: string): Promise<void> {
    await this.database.affected('delete from app.question where owner_id = $1 and version_id = $2 and key = $3', [ownerId, id, key]);
  }

  /** Numbers the questions anew, from 1. Places are unique, so all move out of the way first. */
  async writeOrder({ ownerId, id }: VersionId, keys: readonly string[]): Promise<void> {
    await this.database.affected('update app.question set position = -position where owner_id = $1 and version_id = $2', [ownerId, id]);
    await this.database.affected(
      `update app.question q set position = o.position
       from unnest($3::text[]) with ordinality o (key, position)
       where q.owner_id = $1 and q.version_id = $2 and q.key = o.key`,
      [ownerId, id, [...keys]],
    );
  }

  async publish({ ownerId, id }: VersionId): Promise<void> {
    await this.database.affected(
      `update app.questionnaire_version set state = 'published', published_at = now() where owner_id = $1 and id = $2`,
      [ownerId, id],
    );
  }

  /** Its questions go with it. */
  async remove({ ownerId, id }: VersionId): Promise<void> {
    await this.database.affected(`delete from app.questionnaire_version where owner_id = $1 and id = $2 and state = 'draft'`, [
      ownerId,
      id,
    ]);
  }
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
