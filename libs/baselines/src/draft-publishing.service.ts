import { AuditTrail } from '@app/audit';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import { DraftsRepository } from './data/drafts.repository.js';
import { DraftClaims } from './draft-claims.service.js';
import { PublishChecks } from './publish-checks.service.js';

/** Ends a draft, one way or the other. */
@Injectable()
export class DraftPublishing {
  constructor(
    private readonly claims: DraftClaims,
    private readonly checks: PublishChecks,
    private readonly drafts: DraftsRepository,
    private readonly baselines: BaselinesRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** From here on it never changes. @throws AppError `baseline_not_ready`, which lists what is to be done */
  async publish(versionId: string, seen: number): Promise<void> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: { version: seen }, theirs: { version: now.version } }));
    await this.checks.settle(draft);
    await this.drafts.publish(draft);
    await this.baselines.rename(draft.ownerId, draft.baselineId, draft.name);
    this.trail.record('baseline_version.published', auditedVersion(draft.id), { name: draft.name, number: draft.number });
  }

  /** Removes a draft; a baseline that was never published goes with it. */
  async discard(versionId: string, seen: number): Promise<void> {
    const draft = await this.claims.claim(versionId, seen, (now) => ({ yours: { version: seen }, theirs: { version: now.version } }));
    await this.drafts.remove(draft);
    await this.baselines.removeIfEmpty(draft.ownerId, draft.baselineId);
    this.trail.record('baseline_version.discarded', auditedVersion(draft.id), { name: draft.name, number: draft.number });
  }
}
