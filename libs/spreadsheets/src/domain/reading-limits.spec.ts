import { processorTimeFor, READING_LIMITS } from './reading-limits.js';

const MEBIBYTE = 1024 * 1024;

describe('the processor time of an upload', () => {
  it.each(['xlsx', 'csv'] as const)('is two seconds, and for %s a quarter of one for each MiB', (kind) => {
    expect(processorTimeFor(10_000, kind, READING_LIMITS)).toBeCloseTo(2_000, -1);
    expect(processorTimeFor(4 * MEBIBYTE, kind, READING_LIMITS)).toBe(3_000);
  });
});
