import { AuditTrail } from '@app/audit';
import { newId, reworded } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { BaselinesService } from './baselines.service.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import type { BaselineVersion } from './domain/baseline-version.js';
import { type Difference, NewDrafts } from './new-drafts.service.js';

/** Makes baselines of one's own. */
@Injectable()
export class BaselineCopies {
  constructor(
    private readonly database: TenantDatabase,
    private readonly baselines: BaselinesService,
    private readonly repository: BaselinesRepository,
    private readonly newDrafts: NewDrafts,
    private readonly trail: AuditTrail,
  ) {}

  /** Begins a baseline as the draft of what a built-in or an own version says; it remembers where it came from. */
  async copy(versionId: string, difference: Difference): Promise<BaselineVersion> {
    const origin = await this.baselines.find(versionId);
    const name = reworded(origin.name, difference.name);
    const id = newId();
    await this.repository.add({ ownerId: this.database.tenantId, id, originOwnerId: origin.ownerId, originVersionId: origin.id }, name);
    const draft = await this.newDrafts.begin(id, 1, origin, difference);
    this.trail.record('baseline_version.copied', auditedVersion(draft.id), { name, origin: origin.id });
    return draft;
  }
}
