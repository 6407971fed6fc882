import { childUsage } from '../../../../test/support/child-usage.js';
import { PATIENT, readingFile } from '../../../../test/support/reading-file.js';
import { cell, workbook } from '../../../../test/support/workbook.js';
import { readTable } from './read-table.js';

const rows = `<row r="1">${cell('A1', 'Code')}</row><row r="2">${cell('A2', '001')}</row>`;

describe('the reading process', () => {
  it('ends when it needs more memory than it has', async () => {
    const sharedStrings = Array.from({ length: 800_000 }, (_, at) => `<si><t>${at}</t></si>`).join('');

    const { outcome } = await readingFile(workbook({ rows, sharedStrings }), 'x.xlsx', { ...PATIENT, heapMebibytes: 24 });

    expect(outcome).toBe('workbook_too_large');
  });

  it('stops when it has used its processor time', async () => {
    const { outcome } = await readingFile(Buffer.from(`a\n${'x,y,z\n'.repeat(80_000)}`), 'x.csv', {
      processorMilliseconds: 5,
      textMillisecondsPerMebibyte: 0,
    });

    expect(outcome).toBe('workbook_took_too_long');
  });

  it('is killed when it takes too long by the clock', async () => {
    const { outcome } = await readingFile(workbook({ rows }), 'x.xlsx', { waitMilliseconds: 1 });

    expect(outcome).toBe('workbook_took_too_long');
  });

  it('is told nothing of what this process knows', async () => {
    const usage = await childUsage('reader-process', () => readTable(workbook({ rows }), { fileName: 'x.xlsx' }));

    expect(usage.environmentBytes).toBe(0);
    expect(usage.peakMebibytes).toBeGreaterThan(0);
  });

  it('is one of two at a time, and nobody waits behind twenty others', async () => {
    const results = await Promise.allSettled(Array.from({ length: 24 }, () => readTable(workbook({ rows }), { fileName: 'x.xlsx' })));

    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual([
      expect.objectContaining({ reason: expect.objectContaining({ code: 'reading_busy', kind: 'unavailable' }) }),
      expect.anything(),
    ]);
  });
});
