import type { FileKey } from '@app/files';
import type { JobPayload } from '@app/jobs';

/** What is to happen to the file of an export: it is written, or its time is over. */
export interface ExportJob extends JobPayload {
  readonly exportId: string;
}

/** Where it is kept. @param attempt that wrote it; null: written when all attempts had one place */
export function exportFile(tenantId: string, id: string, attempt: number | null): FileKey {
  return { tenantId, kind: 'exports', id, attempt };
}

/** Wherever anything of the first attempts may be, so many of them. */
export function filesOfAttempts(tenantId: string, id: string, attempts: number): FileKey[] {
  if (attempts === 0) return [];
  return [null, ...Array.from({ length: attempts }, (_, before) => before + 1)].map((attempt) => exportFile(tenantId, id, attempt));
}
