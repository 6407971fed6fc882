import type { FastifyRequest } from 'fastify';

/** A body on its way to us. */
export interface Incoming {
  /** Bytes that have come since this was made; some of them may have been on the line already. */
  received(): number;
  isComplete(): boolean;
  /** Whether the connection has ended, from either side. */
  isGone(): boolean;
  /** Ends the connection, and with it whatever reads from it. */
  end(): void;
}

export function incomingOf({ raw }: Pick<FastifyRequest, 'raw'>): Incoming {
  const { socket } = raw;
  const before = socket.bytesRead;
  return {
    received: () => socket.bytesRead - before,
    isComplete: () => raw.complete,
    isGone: () => socket.destroyed,
    end: () => void socket.destroy(),
  };
}
