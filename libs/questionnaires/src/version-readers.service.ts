import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { VersionReadersRepository } from './data/version-readers.repository.js';

/** Pairs that are remembered; a pair is two short strings. */
const REMEMBERED = 10_000;

/**
 * Who, besides its owner, may read a version of a questionnaire or baseline.
 *
 * A right to read is never taken back, so a pair that was found once is remembered by the process.
 */
@Injectable()
export class VersionReaders {
  private readonly found = new Set<string>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly readers: VersionReadersRepository,
  ) {}

  /** Whether the actor may read a version that is known to be published: a version kept in memory has no row-level security. */
  async mayRead(ownerId: string, versionId: string): Promise<boolean> {
    const { tenantId } = this.database.actor;
    if (ownerId === CATALOGUE_ID || ownerId === tenantId) return true;
    if (tenantId === null) return false;
    const pair = `${tenantId} ${ownerId} ${versionId}`;
    if (this.found.has(pair)) return true;
    if (!(await this.readers.isOpened(ownerId, versionId, tenantId))) return false;
    if (this.found.size >= REMEMBERED) this.found.clear();
    this.found.add(pair);
    return true;
  }

  /** Lets others read published versions of the actor's organization; what the catalogue owns is open to all anyway. */
  async open(ownerId: string, versionIds: readonly string[], readerIds: readonly string[]): Promise<void> {
    if (ownerId === CATALOGUE_ID) return;
    await this.readers.open(ownerId, versionIds, readerIds);
  }
}
