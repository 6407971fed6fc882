import { CATALOGUE_ID, fieldDifferences } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { DraftsRepository } from './data/drafts.repository.js';
import { refuse } from './domain/problems.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** What an editor wanted to write, beside what stands there now; fields that are alike are left out when it is told. */
export interface Conflict {
  readonly yours: object;
  readonly theirs: object;
}

/** Values that are shown as a whole. */
const WHOLE = ['visibleIf', 'naRule', 'order'];

/** Gives one editor at a time the draft it saw. */
@Injectable()
export class DraftClaims {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnairesService,
    private readonly drafts: DraftsRepository,
  ) {}

  /**
   * Claims a draft of the actor's organization until the transaction ends, and raises its version.
   *
   * @param seen the version that the editor had loaded
   * @param conflict both values, for the editor who was late
   * @throws AppError `questionnaire_version_not_found`, `questionnaire_built_in`, `questionnaire_version_published`, `questionnaire_changed`
   */
  async claim(versionId: string, seen: number, conflict: (now: QuestionnaireVersion) => Conflict): Promise<QuestionnaireVersion> {
    const raised = await this.drafts.raise({ ownerId: this.database.tenantId, id: versionId }, seen);
    const now = await this.questionnaires.find(versionId);
    if (raised !== null) return now;
    if (now.ownerId === CATALOGUE_ID) throw refuse('questionnaire_built_in');
    if (now.state === 'published') throw refuse('questionnaire_version_published');
    throw refuse('questionnaire_changed', { version: now.version, differences: tell(conflict(now)) });
  }
}

function tell({ yours, theirs }: Conflict): object[] {
  return fieldDifferences(theirs, yours, WHOLE).map(({ field, before, after }) => ({ field, yours: after, theirs: before }));
}
