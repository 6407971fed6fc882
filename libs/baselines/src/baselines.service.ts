import { CATALOGUE_ID, RecentlyUsed } from '@app/kernel';
import { VersionReaders } from '@app/questionnaires';
import { campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { BuiltInContent } from './built-in-content.service.js';
import { VersionsRepository } from './data/versions.repository.js';
import type { BaselineVersion, VersionSummary } from './domain/baseline-version.js';
import { uncoveredClasses } from './domain/coverage.js';
import { refuse } from './domain/problems.js';

/** Published versions kept in memory; the built-in one takes about 50 kB. */
const KEPT = 50;

/** What other contexts need of baselines. */
@Injectable()
export class BaselinesService {
  private readonly kept = new RecentlyUsed<BaselineVersion>(KEPT);

  constructor(
    private readonly database: TenantDatabase,
    private readonly versions: VersionsRepository,
    private readonly readers: VersionReaders,
    private readonly builtIn: BuiltInContent,
  ) {}

  /**
   * One version wholly: an own one, a built-in one, or one that was opened to the actor's organization.
   *
   * @throws AppError `baseline_version_not_found`
   */
  async version(ownerId: string, versionId: string): Promise<BaselineVersion> {
    const version = await this.look(ownerId, versionId);
    if (!version) throw refuse('baseline_version_not_found');
    return version;
  }

  /** An own version or a built-in one. @throws AppError `baseline_version_not_found` */
  async find(versionId: string): Promise<BaselineVersion> {
    const own = await this.look(this.database.tenantId, versionId);
    return own ?? (await this.version(CATALOGUE_ID, versionId));
  }

  /** Published ones that the actor's organization may issue: its own and the built-in ones, the newest first. */
  published(): Promise<VersionSummary[]> {
    return this.versions.published();
  }

  /** The newest published version of the same baseline as one that may be issued; null for a baseline that is somebody else's. */
  async newest({ ownerId, baselineId }: Pick<BaselineVersion, 'ownerId' | 'baselineId'>): Promise<BaselineVersion | null> {
    const versions = (await this.versions.ofBaselines([baselineId])).filter((one) => one.ownerId === ownerId && one.state === 'published');
    const newest = versions.toSorted((one, other) => other.number - one.number)[0];
    return newest ? this.version(newest.ownerId, newest.id) : null;
  }

  /** Whether the acting organization's member sees every published version of a baseline: an external auditor only those of their campaigns. */
  seesEachVersion({ ownerId }: Pick<BaselineVersion, 'ownerId'>): boolean {
    return ownerId === CATALOGUE_ID || campaignsSeenBy(this.database.actor) === null;
  }

  /** By id, those that are own or built in; others are missing. One statement. */
  async summariesOf(versionIds: readonly string[]): Promise<ReadonlyMap<string, VersionSummary>> {
    return new Map((await this.versions.some(versionIds)).map((summary) => [summary.id, summary]));
  }

  /** The classes that the baseline asks nothing for: whoever handles them cannot be asked with it. */
  uncovered(version: Pick<BaselineVersion, 'targets'>, classes: readonly string[]): string[] {
    return uncoveredClasses(version, classes);
  }

  /**
   * Lets organizations read published versions of the actor's own; versions of the catalogue are open to all anyway.
   *
   * @param readerIds any number; it is one statement
   */
  async openTo(ownerId: string, versionIds: readonly string[], readerIds: readonly string[]): Promise<void> {
    for (const versionId of versionIds) {
      const { state } = await this.version(ownerId, versionId);
      if (state !== 'published') throw new Error('A draft is never opened to others.');
    }
    await this.readers.open(ownerId, versionIds, readerIds);
  }

  /** Brings the built-in baseline, handling rules and information classes up to date; after the built-in questionnaire. */
  loadBuiltIn(): Promise<void> {
    return this.builtIn.load();
  }

  private async look(ownerId: string, versionId: string): Promise<BaselineVersion | null> {
    const name = `${ownerId} ${versionId}`;
    const kept = this.kept.get(name);
    if (kept) return (await this.readers.mayRead(ownerId, versionId)) ? kept : null;
    const loaded = await this.versions.load(ownerId, versionId);
    if (loaded?.settled) this.kept.set(name, loaded.version);
    return loaded?.version ?? null;
  }
}
