import type { FingerprintedFile } from '@app/kernel';

/** Less than PostgreSQL's patience with a transaction in which nothing happens, more than any line stands still that is not broken. */
const PATIENCE_MILLISECONDS = 60_000;
const LOOKS = 6;

/**
 * Cuts a file off whose reader takes nothing of what is ready for it.
 *
 * @returns to be called when the file is written, or will not be
 */
export function cutOffUnread(file: FingerprintedFile, patience = PATIENCE_MILLISECONDS): () => void {
  let before = -1;
  let looks = 0;
  const timer = setInterval(() => {
    const passed = file.byteCount - file.readableLength;
    const isWaiting = file.readableLength > 0 && passed === before;
    before = passed;
    looks = isWaiting ? looks + 1 : 0;
    if (looks >= LOOKS) file.destroy(new Error('Nobody reads the file.'));
  }, patience / LOOKS);
  timer.unref();
  return () => clearInterval(timer);
}
