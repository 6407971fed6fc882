import type { Incoming } from './incoming.js';

export interface Pace {
  readonly bytes: number;
  /** In which so many bytes have to come. */
  readonly milliseconds: number;
}

/** Far less than any line on which anybody would send a file. */
const LEAST: Pace = { bytes: 64 * 1024, milliseconds: 10_000 };

/**
 * Work on a body that arrives meanwhile and keeps something that others wait for. Where it only trickles, on purpose or because whoever sent it
 * has gone, the connection is ended, and with it the work.
 */
export async function inPace<T>(incoming: Incoming, work: () => Promise<T>, least = LEAST): Promise<T> {
  let before = incoming.received();
  const look = setInterval(() => {
    const now = incoming.received();
    if (incoming.isComplete()) clearInterval(look);
    else if (now - before < least.bytes) incoming.end();
    before = now;
  }, least.milliseconds);
  try {
    return await work();
  } finally {
    clearInterval(look);
  }
}
