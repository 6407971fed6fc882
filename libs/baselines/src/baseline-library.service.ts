import { CATALOGUE_ID, decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { BaselinesRepository } from './data/baselines.repository.js';
import { VersionsRepository } from './data/versions.repository.js';
import type { Baseline } from './domain/baseline.js';
import type { VersionSummary } from './domain/baseline-version.js';

export interface BaselineWithVersions extends Baseline {
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
}

/** The baselines that an organization can issue or edit: built-in ones first, then its own, the newest first. */
@Injectable()
export class BaselineLibrary {
  constructor(
    private readonly baselines: BaselinesRepository,
    private readonly versions: VersionsRepository,
  ) {}

  async list(cursor: string | null, limit: number): Promise<Page<BaselineWithVersions>> {
    const after = cursor === null ? null : placeOf(cursor);
    const { items, next } = pageOf(await this.baselines.page(after, limit + 1), limit, (item) => [rankOf(item), item.id]);
    const versions = await this.versions.ofBaselines(items.map((item) => item.id));
    return { items: items.map((item) => ({ ...item, versions: versions.filter((version) => belongs(version, item)) })), next };
  }
}

function placeOf(cursor: string): { readonly rank: number; readonly id: string } {
  const [rank, id] = decodeCursor(cursor, ['integer', 'id']);
  return { rank, id };
}

function rankOf({ ownerId }: Baseline): number {
  return ownerId === CATALOGUE_ID ? 0 : 1;
}

function belongs({ ownerId, baselineId }: VersionSummary, baseline: Baseline): boolean {
  return ownerId === baseline.ownerId && baselineId === baseline.id;
}
