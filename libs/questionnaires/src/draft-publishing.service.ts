import { AuditTrail } from '@app/audit';
import { type BilingualChange, partOf, reworded } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { QuestionnairesRepository } from './data/questionnaires.repository.js';
import type { QuestionnaireVersion } from './domain/questionnaire-version.js';
import { DraftClaims } from './draft-claims.service.js';
import { PublishChecks } from './publish-checks.service.js';

export interface Description {
  readonly name?: BilingualChange | undefined;
  /** What is new in this version, for its readers. */
  readonly changeNote?: string | undefined;
}

/** What becomes of a draft as a whole. */
@Injectable()
export class DraftPublishing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly checks: PublishChecks,
    private readonly drafts: DraftsRepository,
    private readonly questionnaires: QuestionnairesRepository,
    private readonly trail: AuditTrail,
  ) {}

  async describe(versionId: string, seen: number, description: Description): Promise<QuestionnaireVersion> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: description, theirs: partOf(description, now) }));
    const name = reworded(draft.name, description.name);
    const { changeNote = draft.changeNote } = description;
    await this.drafts.describe(draft, name, changeNote);
    this.trail.record('questionnaire_version.described', auditedVersion(draft.id), { name, changeNote });
    return { ...draft, name, changeNote };
  }

  /** From here on it never changes. @throws AppError `questionnaire_not_ready`, which lists what is to be done */
  async publish(versionId: string, seen: number): Promise<void> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: { version: seen }, theirs: { version: now.version } }));
    this.checks.insist(draft);
    await this.drafts.publish(draft);
    await this.questionnaires.rename(draft.ownerId, draft.questionnaireId, draft.name);
    this.trail.record('questionnaire_version.published', auditedVersion(draft.id), { name: draft.name, number: draft.number });
  }

  /** Removes a draft; a questionnaire that was never published goes with it. */
  async discard(versionId: string, seen: number): Promise<void> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: { version: seen }, theirs: { version: now.version } }));
    await this.drafts.remove(draft);
    await this.questionnaires.removeIfEmpty(draft.ownerId, draft.questionnaireId);
    this.trail.record('questionnaire_version.discarded', auditedVersion(draft.id), { name: draft.name, number: draft.number });
  }
}
