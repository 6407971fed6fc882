import type { SheetRow } from '../domain/sheet-model.js';

/** Rows on their way into a file. Once that is written, `count` says how many they were. */
export class CountedRows {
  private taken = 0;

  constructor(private readonly rows: AsyncIterable<SheetRow>) {}

  get count(): number {
    return this.taken;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SheetRow> {
    for await (const row of this.rows) {
      this.taken += 1;
      yield row;
    }
  }
}
