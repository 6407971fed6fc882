import { AuditTrail } from '@app/audit';
import { type BilingualChange, fieldDifferences, partOf, reworded } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { AskedQuestionnaire } from './asked-questionnaire.service.js';
import { auditedVersion } from './audited-version.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { DraftClaims } from './draft-claims.service.js';

/** What is not said stays as it is. */
export interface DescriptionChange {
  readonly name?: BilingualChange | undefined;
  /** What is new in this version, for its readers. */
  readonly changeNote?: string | undefined;
  readonly passMark?: number | undefined;
  readonly leastCoverage?: number | undefined;
  /** An own questionnaire version or a built-in one. */
  readonly questionnaireVersionId?: string | undefined;
}

/** Changes what a draft says as a whole. */
@Injectable()
export class DraftEditing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly drafts: DraftsRepository,
    private readonly asked: AskedQuestionnaire,
    private readonly trail: AuditTrail,
  ) {}

  /** With another questionnaire the grid gets its questions: new ones weigh 1 and have no target yet, others go. */
  async describe(versionId: string, seen: number, change: DescriptionChange): Promise<number> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: change, theirs: partOf(change, now) }));
    const { questionnaireVersionId, ...plain } = change;
    const { changeNote = draft.changeNote, passMark = draft.passMark, leastCoverage = draft.leastCoverage } = plain;
    const chosen =
      questionnaireVersionId === undefined
        ? { ownerId: draft.questionnaireOwnerId, id: draft.questionnaireVersionId }
        : await this.asked.choose(draft, questionnaireVersionId);
    const description = { name: reworded(draft.name, plain.name), changeNote, passMark, leastCoverage };
    await this.drafts.describe(draft, { ...description, questionnaireOwnerId: chosen.ownerId, questionnaireVersionId: chosen.id });
    const changes = fieldDifferences(partOf(change, draft), change);
    this.trail.record('baseline_version.described', auditedVersion(draft.id), { changes });
    return draft.version;
  }
}
