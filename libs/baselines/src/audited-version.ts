import type { AuditedObject } from '@app/audit';

/** A version as the audit trail names it. */
export function auditedVersion(id: string): AuditedObject {
  return { type: 'baseline_version', id };
}
