import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Question } from '../domain/question.js';
import type { QuestionnaireVersion, VersionSummary } from '../domain/questionnaire-version.js';

/** A version as it was loaded. */
export interface LoadedVersion {
  readonly version: QuestionnaireVersion;
  /** Published by a transaction that has committed: it will never be anything else. */
  readonly settled: boolean;
}

type VersionRow = Omit<QuestionnaireVersion, 'questions'> & { readonly settled: boolean };

const HEAD = `v.owner_id as "ownerId", v.id, v.questionnaire_id as "questionnaireId", v.number, v.state,
  json_build_object('ja', v.name_ja, 'en', v.name_en) as name, v.change_note as "changeNote", v.created_at as "createdAt", v.published_at as "publishedAt"`;

/** Reads versions. What the actor may read is said here once more, besides row-level security. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The own ones in any state; those of others when they are published, and built in or opened to the actor's organization. */
  async load(ownerId: string, versionId: string): Promise<LoadedVersion | null> {
    const row = await this.database.row<VersionRow>(
      `select ${HEAD}, v.version, v.content, coalesce(v.published_at < now(), false) as settled
       from app.questionnaire_version v
       where v.owner_id = $1 and v.id = $2
         and (v.owner_id = $3 or v.state = 'published' and (v.owner_id = $4 or exists (
           select from app.version_reader r where r.owner_id = v.owner_id and r.version_id = v.id and r.reader_id = $3)))`,
      [ownerId, versionId, this.database.actor.tenantId, CATALOGUE_ID],
    );
    if (!row) return null;
    const { settled, ...version } = row;
    return { version: { ...version, questions: await this.questionsOf(ownerId, versionId) }, settled };
  }

  /** Published ones that the actor's organization may issue: its own and the built-in ones, the newest first. */
  published(): Promise<VersionSummary[]> {
    return this.summaries(`v.owner_id in ($1, $2) and v.state = 'published'`, []);
  }

  /** Every version of these questionnaires, own or built in, the newest first. */
  ofQuestionnaires(ids: readonly string[]): Promise<VersionSummary[]> {
    return this.summaries(`v.owner_id in ($1, $2) and v.questionnaire_id = any($3::uuid[])`, [[...ids]]);
  }

  /** Own or built in. */
  some(ids: readonly string[]): Promise<VersionSummary[]> {
    return this.summaries(`v.owner_id in ($1, $2) and v.id = any($3::uuid[])`, [[...ids]]);
  }

  /** @param condition over `v`; $1 is the actor's organization, $2 the catalogue */
  private summaries(condition: string, parameters: readonly unknown[]): Promise<VersionSummary[]> {
    return this.database.rows<VersionSummary>(
      `select ${HEAD}, count(q.key)::int as "questionCount", (count(q.key) filter (where q.short_form))::int as "shortFormCount"
       from app.questionnaire_version v left join app.question q on q.owner_id = v.owner_id and q.version_id = v.id
       where ${condition} and (v.owner_id <> $2 or v.state = 'published')
       group by v.owner_id, v.id order by v.created_at desc, v.number desc`,
      [this.database.tenantId, CATALOGUE_ID, ...parameters],
    );
  }

  private questionsOf(ownerId: string, versionId: string): Promise<Question[]> {
    return this.database.rows<Question>(
      `select key, position, section_key as "sectionKey", type, max, phase, short_form as "shortForm", na_allowed as "naAllowed",
         visible_if as "visibleIf", na_rule as "naRule", texts
       from app.question where owner_id = $1 and version_id = $2 order by position`,
      [ownerId, versionId],
    );
  }
}
