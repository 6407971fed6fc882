import { CATALOGUE_ID, fieldDifferences } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { BaselinesService } from './baselines.service.js';
import { DraftsRepository } from './data/drafts.repository.js';
import type { BaselineVersion } from './domain/baseline-version.js';
import { refuse } from './domain/problems.js';

/** What an editor wanted to write, beside what stands there now; fields that are alike are left out when it is told. */
export interface Conflict {
  readonly yours: object;
  readonly theirs: object;
}

/** Gives one editor at a time the draft it saw. */
@Injectable()
export class DraftClaims {
  constructor(
    private readonly database: TenantDatabase,
    private readonly baselines: BaselinesService,
    private readonly drafts: DraftsRepository,
  ) {}

  /**
   * Claims a draft of the actor's organization until the transaction ends, and raises its version.
   *
   * @param seen the version that the editor had loaded
   * @param conflict both values, for the editor who was late
   * @throws AppError `baseline_version_not_found`, `baseline_built_in`, `baseline_version_published`, `baseline_changed`
   */
  async claim(versionId: string, seen: number, conflict: (now: BaselineVersion) => Conflict): Promise<BaselineVersion> {
    const raised = await this.drafts.raise({ ownerId: this.database.tenantId, id: versionId }, seen);
    const now = await this.baselines.find(versionId);
    if (raised !== null) return now;
    if (now.ownerId === CATALOGUE_ID) throw refuse('baseline_built_in');
    if (now.state === 'published') throw refuse('baseline_version_published');
    throw refuse('baseline_changed', { version: now.version, differences: tell(conflict(now)) });
  }
}

function tell({ yours, theirs }: Conflict): object[] {
  return fieldDifferences(theirs, yours).map(({ field, before, after }) => ({ field, yours: after, theirs: before }));
}
