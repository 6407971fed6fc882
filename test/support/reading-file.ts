import type { ReadingLimits } from '../../libs/spreadsheets/src/domain/reading-limits.js';
import { readTable } from '../../libs/spreadsheets/src/reading/read-table.js';
import { childUsage } from './child-usage.js';

export interface Reading {
  /** `read`, or the code of the refusal. */
  readonly outcome: string;
  readonly processorMilliseconds: number;
  readonly peakMebibytes: number;
}

/**
 * Ten times what it may take (`READING_LIMITS`). On a busy machine the same work takes three times as much processor time; what grows out of
 * proportion to its file takes more than this.
 */
export const PATIENT = { processorMilliseconds: 20_000, waitMilliseconds: 50_000 } as const;

/** Reads in the child process, as in production. A mistake of ours, which would be a 500, is thrown. */
export async function readingFile(file: Buffer, fileName: string, limits: Partial<ReadingLimits> = PATIENT): Promise<Reading> {
  let outcome = 'read';
  const usage = await childUsage('reader-process', async () => {
    try {
      await readTable(file, { fileName, limits });
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      outcome = String(error.code);
    }
  });
  return { outcome, ...usage };
}
