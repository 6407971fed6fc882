import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import type { Entry } from './domain/chain.js';

/** SHA-256, in hex, over the canonical JSON (RFC 8785) of an entry together with the hash before it. */
export function digestOf(entry: Entry, previousHash: string): string {
  const { organizationId, seq, at, actorKind, actorId, actorName, action, objectType, objectId, details } = entry;
  const canonical = canonicalize({
    organizationId,
    seq,
    at,
    actorKind,
    actorId,
    actorName,
    action,
    objectType,
    objectId,
    details,
    previousHash,
  });
  if (canonical === undefined) throw new Error('An audit entry could not be written as canonical JSON.');
  return createHash('sha256').update(canonical).digest('hex');
}
