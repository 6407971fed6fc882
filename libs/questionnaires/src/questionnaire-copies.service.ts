import { AuditTrail } from '@app/audit';
import { type BilingualChange, newId, reworded } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { QuestionnairesService } from './questionnaires.service.js';

/** Makes questionnaires of one's own. */
@Injectable()
export class QuestionnaireCopies {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnairesService,
    private readonly repository: QuestionnairesRepository,
    private readonly drafts: DraftsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Begins a questionnaire as the draft of what a built-in or an own version says; it remembers where it came from. */
  async copy(versionId: string, naming: BilingualChange = {}): Promise<QuestionnaireVersion> {
    const origin = await this.questionnaires.find(versionId);
    const name = reworded(origin.name, naming);
    const ownerId = this.database.tenantId;
    const questionnaireId = newId();
    const draft = { ownerId, id: newId() };
    await this.repository.add({ ownerId, id: questionnaireId, originOwnerId: origin.ownerId, originVersionId: origin.id }, name);
    await this.drafts.add({ ...draft, questionnaireId, number: 1, name }, origin.content);
    await this.drafts.copyQuestions(origin, draft);
    this.trail.record('questionnaire_version.copied', auditedVersion(draft.id), { name, origin: origin.id });
    return this.questionnaires.find(draft.id);
  }
}
