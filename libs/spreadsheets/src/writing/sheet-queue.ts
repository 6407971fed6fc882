import { setImmediate } from 'node:timers/promises';

import type { BlockTarget, ExceljsSheet } from './exceljs-sheet.js';

/** Written faster than packed: this much of a sheet's XML may wait, in bytes. */
const MOST_WAITING = 1024 * 1024;

/**
 * Holds the rows back while the destination is busy.
 *
 * exceljs takes every row at once and never says stop. So this stands between a sheet and the archive and counts what has not been taken
 * yet; the archive takes only as much as the destination does.
 */
export class SheetQueue implements BlockTarget {
  private readonly archive: BlockTarget;
  private waiting = 0;
  private wake: () => void = () => undefined;

  /** @param broken ends the wait when the destination is gone */
  constructor(
    sheet: ExceljsSheet,
    private readonly broken: AbortSignal,
  ) {
    this.archive = sheet.divert(this);
    broken.addEventListener('abort', () => this.wake(), { once: true });
  }

  write(block: Buffer, taken: () => void): void {
    this.waiting += block.length;
    this.archive.write(block, () => {
      this.waiting -= block.length;
      taken();
      if (this.waiting <= MOST_WAITING) this.wake();
    });
  }

  end(): void {
    this.archive.end();
  }

  /**
   * Waits until there is room for more, and lets other requests have their turn.
   *
   * @throws the reason of `broken`
   */
  async room(): Promise<void> {
    await setImmediate();
    if (this.waiting > MOST_WAITING && !this.broken.aborted) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    this.broken.throwIfAborted();
  }
}
