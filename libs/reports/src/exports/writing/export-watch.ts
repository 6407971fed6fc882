import type { Writable } from 'node:stream';
import type { ExportProgress } from '@app/audit';

import type { Watcher } from './export-writing.service.js';

const INTERVAL_MILLISECONDS = 1_000;

/** Nobody wants the file any more: it was cancelled, or somebody else writes it. No failure of ours. */
export class Unwanted extends Error {}

/** Tells about once a second how far a file is, and ends it when that is no news to anybody. */
export class ExportWatch implements Watcher {
  private rowsWritten = 0;
  private rowsToCome: number | null = null;
  private telling: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;
  private isBusy = false;

  /** @param tell false: nobody wants to know */
  constructor(
    private readonly file: Writable,
    private readonly tell: (progress: ExportProgress) => Promise<boolean>,
  ) {
    this.timer = setInterval(() => this.tick(), INTERVAL_MILLISECONDS);
  }

  readonly toCome = (rows: number): void => {
    this.rowsToCome = rows;
    this.tick();
  };

  readonly passed = (rows: number): void => {
    this.rowsWritten += rows;
  };

  /** Once nothing is being told any more. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.telling;
  }

  /** A word that could not be told is no reason to end: the next one may be. */
  private tick(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    this.telling = this.tell({ rowsWritten: this.rowsWritten, rowsToCome: this.rowsToCome })
      .then(
        (isWanted) => {
          if (!isWanted) this.file.destroy(new Unwanted('Nobody wants this export any more.'));
        },
        () => undefined,
      )
      .finally(() => {
        this.isBusy = false;
      });
  }
}
