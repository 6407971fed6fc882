import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Action, ObjectKind } from '../domain/action.js';
import type { Anchor, ChainedEntry } from '../domain/chain.js';

const COLUMNS = `organization_id as "organizationId", seq::int as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", action, object_type as "objectType", object_id as "objectId",
  details, previous_hash as "previousHash", hash`;

/** As auditors read it: what was done to what is on the list. */
export interface TrailEntry extends ChainedEntry {
  readonly action: Action;
  readonly objectType: ObjectKind;
}

export interface AuditFilter {
  readonly objectType?: ObjectKind;
  readonly objectId?: string;
  readonly action?: Action;
}

@Injectable()
export class AuditEntriesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The end of the organization's chain, held until the transaction ends: one appender at a time, or the chain forks. */
  async holdHead(): Promise<Anchor | null> {
    const { tenantId } = this.database;
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('audit:' || $1, 0))`, [tenantId]);
    return this.database.row<Anchor>(
      `select seq::int as seq, hash from app.audit_entry where organization_id = $1 order by seq desc limit 1`,
      [tenantId],
    );
  }

  async append(entries: readonly ChainedEntry[]): Promise<void> {
    await this.database.affected(
      `insert into app.audit_entry (organization_id, seq, at, actor_kind, actor_id, actor_name, action, object_type, object_id, details, previous_hash, hash)
       select $1, "seq", "at", "actorKind", "actorId", "actorName", "action", "objectType", "objectId", "details", "previousHash", "hash"
       from jsonb_to_recordset($2::jsonb) as e ("seq" bigint, "at" timestamptz, "actorKind" text, "actorId" uuid, "actorName" text, "action" text,
         "objectType" text, "objectId" text, "details" jsonb, "previousHash" text, "hash" text)`,
      [this.database.tenantId, JSON.stringify(entries)],
    );
  }

  /** Newest first; `before` is the sequence number that the last page ended with. */
  newest(filter: AuditFilter, before: number | null, limit: number): Promise<TrailEntry[]> {
    return this.database.rows<TrailEntry>(
      `select ${COLUMNS} from app.audit_entry
       where organization_id = $1 and ($2::bigint is null or seq < $2) and ($3::text is null or object_type = $3)
         and ($4::text is null or object_id = $4) and ($5::text is null or action = $5)
       order by seq desc limit $6`,
      [this.database.tenantId, before, filter.objectType ?? null, filter.objectId ?? null, filter.action ?? null, limit],
    );
  }

  inOrder(): AsyncGenerator<ChainedEntry[]> {
    return this.database.batches<ChainedEntry>(`select ${COLUMNS} from app.audit_entry where organization_id = $1 order by seq`, [
      this.database.tenantId,
    ]);
  }

  at(seq: number): Promise<ChainedEntry | null> {
    return this.database.row<ChainedEntry>(`select ${COLUMNS} from app.audit_entry where organization_id = $1 and seq = $2`, [
      this.database.tenantId,
      seq,
    ]);
  }
}
