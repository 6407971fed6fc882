import type { FastifyRequest } from 'fastify';

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
export async function inPace<T>({ raw }: Pick<FastifyRequest, 'raw'>, work: () => Promise<T>, least = LEAST): Promise<T> {
  const { socket } = raw;
  let before = socket.bytesRead;
  const look = setInterval(() => {
    if (raw.complete) clearInterval(look);
    else if (socket.bytesRead - before < least.bytes) socket.destroy();
    before = socket.bytesRead;
  }, least.milliseconds);
  try {
    return await work();
  } finally {
    clearInterval(look);
  }
}
