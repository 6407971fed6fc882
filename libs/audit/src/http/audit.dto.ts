import type { Page } from '@app/kernel';
import { MayBeLeftOut, PageQueryDto } from '@app/tenancy';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

import type { Verification } from '../audit-reading.service.js';
import type { TrailEntry } from '../data/audit-entries.repository.js';
import { ACTIONS, type Action, OBJECT_KINDS, type ObjectKind } from '../domain/action.js';

export class AuditQueryDto extends PageQueryDto {
  @MayBeLeftOut()
  @IsIn(OBJECT_KINDS)
  objectType?: ObjectKind;

  @MayBeLeftOut()
  @IsString()
  @MaxLength(100)
  objectId?: string;

  @MayBeLeftOut()
  @IsIn(ACTIONS)
  action?: Action;
}

/** A chain's state noted earlier, to be held against today's. */
export class AnchorDto {
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  seq?: number;

  @MayBeLeftOut()
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;
}

export class AuditEntryView {
  seq: number;
  /** Instant in UTC. */
  at: string;
  actorKind: 'member' | 'person' | 'system';
  actorName: string | null;
  action: Action;
  objectType: ObjectKind;
  objectId: string;
  details: Record<string, unknown>;
  /** SHA-256, hex, over the canonical JSON of the entry and the hash before it. */
  hash: string;
}

export class AuditPageView {
  items: AuditEntryView[];
  next: string | null;
}

export class ChainBreakView {
  seq: number;
  kind: 'missing' | 'altered' | 'unlinked';
}

export class VerificationView {
  entries: number;
  /** Keep this elsewhere as an anchor: a cut tail and a rewritten chain show only against one. */
  head: string;
  broken: ChainBreakView | null;
  anchorHolds: boolean | null;
}

export function presentEntries({ items, next }: Page<TrailEntry>): AuditPageView {
  return { items: items.map(presentEntry), next };
}

function presentEntry({ seq, at, actorKind, actorName, action, objectType, objectId, details, hash }: TrailEntry): AuditEntryView {
  return { seq, at, actorKind, actorName, action, objectType, objectId, details: { ...details }, hash };
}

export function presentVerification({ entries, head, broken, anchorHolds }: Verification): VerificationView {
  return { entries, head, broken, anchorHolds };
}
