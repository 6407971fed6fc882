import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { AuditEntriesRepository, type AuditFilter, type TrailEntry } from './data/audit-entries.repository.js';
import { type Anchor, anchorHolds, type ChainState, ChainWalk } from './domain/chain.js';
import { digestOf } from './entry-digest.js';

export interface Verification extends ChainState {
  /** Null where no anchor was given. */
  readonly anchorHolds: boolean | null;
}

/** The trail as auditors read it. */
@Injectable()
export class AuditReading {
  constructor(
    private readonly database: TenantDatabase,
    private readonly entries: AuditEntriesRepository,
  ) {}

  async list(filter: AuditFilter, cursor: string | null, limit: number): Promise<Page<TrailEntry>> {
    const before = cursor === null ? null : decodeCursor(cursor, ['serial'])[0];
    const rows = await this.entries.newest(filter, before, limit + 1);
    return pageOf(rows, limit, (entry) => [entry.seq]);
  }

  /** Reads the organization's whole chain on one unchanging picture and checks every hash. */
  verify(anchor: Anchor | null = null): Promise<Verification> {
    return this.database.snapshot(this.database.actor, async () => {
      const walk = new ChainWalk(digestOf);
      for await (const batch of this.entries.inOrder()) for (const entry of batch) walk.follow(entry);
      if (!anchor) return { ...walk.result, anchorHolds: null };
      return { ...walk.result, anchorHolds: anchorHolds(anchor, await this.entries.at(anchor.seq)) };
    });
  }
}
