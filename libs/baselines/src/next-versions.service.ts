import { AuditTrail } from '@app/audit';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { auditedVersion } from './audited-version.js';
import { BaselinesRepository } from './data/baselines.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import type { BaselineVersion, VersionSummary } from './domain/baseline-version.js';
import { refuse } from './domain/problems.js';
import { NewDrafts } from './new-drafts.service.js';

/** Goes on from what was published. */
@Injectable()
export class NextVersions {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: BaselinesRepository,
    private readonly versions: VersionsRepository,
    private readonly newDrafts: NewDrafts,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Begins the next version of an own baseline as a draft that says what the newest published one says.
   *
   * @throws AppError `baseline_not_found`, `baseline_has_draft`, `baseline_never_published`
   */
  async begin(baselineId: string): Promise<BaselineVersion> {
    if (!(await this.repository.hold(this.database.tenantId, baselineId))) throw refuse('baseline_not_found');
    const newest = await this.newestPublished(baselineId);
    const origin = await this.versions.load(newest.ownerId, newest.id);
    if (!origin) throw refuse('baseline_version_not_found');
    const draft = await this.newDrafts.begin(baselineId, newest.number + 1, origin.version, {});
    this.trail.record('baseline_version.begun', auditedVersion(draft.id), { name: draft.name, from: newest.id });
    return draft;
  }

  private async newestPublished(baselineId: string): Promise<VersionSummary> {
    const [newest] = await this.versions.ofBaselines([baselineId]);
    if (!newest) throw refuse('baseline_never_published');
    if (newest.state === 'draft') throw refuse(newest.number > 1 ? 'baseline_has_draft' : 'baseline_never_published');
    return newest;
  }
}
