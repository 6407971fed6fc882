import { AuditTrail } from '@app/audit';
import { newId } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import { type LoadedVersion, VersionsRepository } from './data/versions.repository.js';
import { refuse } from './domain/problems.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';

/** Goes on from what was published. */
@Injectable()
export class NextVersions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnairesRepository,
    private readonly versions: VersionsRepository,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Begins the next version of an own questionnaire as a draft that says what the newest published one says.
   *
   * @throws AppError `questionnaire_not_found`, `questionnaire_has_draft`, `questionnaire_never_published`
   */
  async begin(questionnaireId: string): Promise<QuestionnaireVersion> {
    const ownerId = this.database.tenantId;
    if (!(await this.questionnaires.hold(ownerId, questionnaireId))) throw refuse('questionnaire_not_found');
    const [newest] = await this.versions.ofQuestionnaires([questionnaireId]);
    if (!newest) throw refuse('questionnaire_never_published');
    if (newest.state === 'draft') throw refuse(newest.number > 1 ? 'questionnaire_has_draft' : 'questionnaire_never_published');

    const { name, content } = (await this.load(ownerId, newest.id)).version;
    const draft = { ownerId, id: newId() };
    await this.drafts.add({ ...draft, questionnaireId, number: newest.number + 1, name }, content);
    await this.drafts.copyQuestions(newest, draft);
    this.trail.record('questionnaire_version.begun', auditedVersion(draft.id), { name, from: newest.id });
    return (await this.load(ownerId, draft.id)).version;
  }

  private async load(ownerId: string, versionId: string): Promise<LoadedVersion> {
    const loaded = await this.versions.load(ownerId, versionId);
    if (!loaded) throw refuse('questionnaire_version_not_found');
    return loaded;
  }
}
