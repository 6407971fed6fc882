import type { FileKey } from '@app/files';
import type { JobPayload } from '@app/jobs';

/** What is to happen to the file of an export: it is written, or its time is over. */
export interface ExportJob extends JobPayload {
  readonly exportId: string;
}

/** Where it is kept. */
export function exportFile(tenantId: string, id: string): FileKey {
  return { tenantId, kind: 'exports', id };
}
