import type { FingerprintedFile } from '@app/kernel';

export interface LeastTaken {
  readonly bytes: number;
  /** In which so many bytes have to be taken. */
  readonly milliseconds: number;
}

/**
 * Less than any line on which anybody waits for a large file; whoever has a slower one takes a kept file, which holds nothing up. The time is
 * less than PostgreSQL's patience with a transaction in which nothing happens, and more than any line stands still that is not broken.
 */
const LEAST: LeastTaken = { bytes: 1_048_576, milliseconds: 60_000 };
const LOOKS = 6;

/**
 * Cuts a file off whose reader takes nothing, or next to nothing, of what is ready for it: a slot and a snapshot are held for it meanwhile.
 *
 * @returns to be called when the file is written, or will not be
 */
export function cutOffUnread(file: FingerprintedFile, least = LEAST): () => void {
  /** How much had passed at each look since which something was ready at every one. */
  let passed: number[] = [];
  const timer = setInterval(() => {
    const now = file.byteCount - file.readableLength;
    passed = file.readableLength > 0 ? [...passed, now].slice(-LOOKS - 1) : [];
    const [before] = passed;
    if (before !== undefined && passed.length > LOOKS && now - before < least.bytes) file.destroy(new Error('Nobody reads the file.'));
  }, least.milliseconds / LOOKS);
  timer.unref();
  return () => clearInterval(timer);
}
