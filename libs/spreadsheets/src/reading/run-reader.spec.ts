import { READING_LIMITS } from '../domain/reading-limits.js';
import { AnsweredLines } from './answered-lines.js';
import type { ReadingMessage } from './child/protocol.js';
import { runReader } from './run-reader.js';

/** Counts the rows that come, and says so with the first of them. */
class CountedRows extends AnsweredLines<ReadingMessage, number> {
  count = 0;

  constructor(private readonly first: () => void) {
    super();
  }

  result(): number {
    return this.count;
  }

  protected take(): void {
    if (this.count === 0) this.first();
    this.count += 1;
  }
}

describe('the reading process', () => {
  const ROWS = 90_000;
  const file = Buffer.from(`a,b\n${`${'x'.repeat(150)},y\n`.repeat(ROWS)}`);
  const request = {
    size: file.length,
    extension: 'csv',
    wish: { answer: 'table', sheet: [] },
    limits: { ...READING_LIMITS, processorMilliseconds: 20_000, waitMilliseconds: 50_000 },
  } as const;

  it('is ended in the middle when whoever asked has gone', async () => {
    const gone = new AbortController();
    const rows = new CountedRows(() => gone.abort());

    await expect(runReader(file, request, rows, gone.signal)).rejects.toMatchObject({ code: 'reading_abandoned', kind: 'unavailable' });

    // What it had said already is still heard: a pipe holds a few hundred of these rows.
    expect(rows.count).toBeGreaterThan(0);
    expect(rows.count).toBeLessThan(ROWS / 4);
  });

  it('goes on to the end while somebody waits', async () => {
    const rows = new CountedRows(() => undefined);

    await runReader(file, request, rows, new AbortController().signal);

    expect(rows.count).toBeGreaterThan(ROWS);
  });
});
