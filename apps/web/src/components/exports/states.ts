import type { ExportView } from '~/api/generated/types.gen';

/** Whether somebody still waits for the file. */
export function isUnderWay({ kept, state }: Pick<ExportView, 'kept' | 'state'>): boolean {
  return kept && (state === 'queued' || state === 'running');
}
