import { CATALOGUE_ID, decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import type { Questionnaire } from './domain/questionnaire.js';
import type { VersionSummary } from './domain/questionnaire-version.js';

export interface QuestionnaireWithVersions extends Questionnaire {
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
}

/** The questionnaires that an organization can issue or edit: built-in ones first, then its own, the newest first. */
@Injectable()
export class QuestionnaireLibrary {
  constructor(
    private readonly questionnaires: QuestionnairesRepository,
    private readonly versions: VersionsRepository,
  ) {}

  async list(cursor: string | null, limit: number): Promise<Page<QuestionnaireWithVersions>> {
    const after = cursor === null ? null : placeOf(cursor);
    const { items, next } = pageOf(await this.questionnaires.page(after, limit + 1), limit, (item) => [rankOf(item), item.id]);
    const versions = await this.versions.ofQuestionnaires(items.map((item) => item.id));
    return { items: items.map((item) => ({ ...item, versions: versions.filter((version) => belongs(version, item)) })), next };
  }
}

function placeOf(cursor: string): { readonly rank: number; readonly id: string } {
  const [rank, id] = decodeCursor(cursor, ['integer', 'id']);
  return { rank, id };
}

function rankOf({ ownerId }: Questionnaire): number {
  return ownerId === CATALOGUE_ID ? 0 : 1;
}

function belongs({ ownerId, questionnaireId }: VersionSummary, questionnaire: Questionnaire): boolean {
  return ownerId === questionnaire.ownerId && questionnaireId === questionnaire.id;
}
