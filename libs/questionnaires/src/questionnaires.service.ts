import { CATALOGUE_ID, RecentlyUsed } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { BuiltInContent } from './built-in-content.service.js';
import { VersionsRepository } from './data/versions.repository.js';
import { refuse } from './domain/problems.js';
import type { QuestionnaireVersion, VersionSummary } from './domain/questionnaire-version.js';
import { VersionReaders } from './version-readers.service.js';

/** Published versions kept in memory; the built-in one takes about 1 MB. */
const KEPT = 50;

/** What other contexts need of questionnaires. */
@Injectable()
export class QuestionnairesService {
  private readonly kept = new RecentlyUsed<QuestionnaireVersion>(KEPT);

  constructor(
    private readonly database: TenantDatabase,
    private readonly versions: VersionsRepository,
    private readonly readers: VersionReaders,
    private readonly builtIn: BuiltInContent,
  ) {}

  /**
   * One version wholly: an own one, a built-in one, or one that was opened to the actor's organization.
   *
   * @throws AppError `questionnaire_version_not_found`
   */
  async version(ownerId: string, versionId: string): Promise<QuestionnaireVersion> {
    const version = await this.look(ownerId, versionId);
    if (!version) throw refuse('questionnaire_version_not_found');
    return version;
  }

  /** An own version or a built-in one. @throws AppError `questionnaire_version_not_found` */
  async find(versionId: string): Promise<QuestionnaireVersion> {
    const own = await this.look(this.database.tenantId, versionId);
    return own ?? (await this.version(CATALOGUE_ID, versionId));
  }

  /** Published ones that the actor's organization may issue: its own and the built-in ones, the newest first. */
  published(): Promise<VersionSummary[]> {
    return this.versions.published();
  }

  /** By id, those that are own or built in; others are missing. One statement. */
  async summariesOf(versionIds: readonly string[]): Promise<ReadonlyMap<string, VersionSummary>> {
    return new Map((await this.versions.some(versionIds)).map((summary) => [summary.id, summary]));
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

  /** Brings the built-in frameworks, crosswalk and questionnaire up to date. Outside of any other organization's transaction. */
  loadBuiltIn(): Promise<void> {
    return this.builtIn.load();
  }

  private async look(ownerId: string, versionId: string): Promise<QuestionnaireVersion | null> {
    const name = `${ownerId} ${versionId}`;
    const kept = this.kept.get(name);
    if (kept) return (await this.readers.mayRead(ownerId, versionId)) ? kept : null;
    const loaded = await this.versions.load(ownerId, versionId);
    if (loaded?.settled) this.kept.set(name, loaded.version);
    return loaded?.version ?? null;
  }
}
