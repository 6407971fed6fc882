import type { FastifyRequest } from 'fastify';

/** Work that nobody waits for any more need not go on: `gone` is aborted when whoever asked has left. */
export async function whileAsked<T>({ raw }: FastifyRequest, work: (gone: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  raw.socket.once('close', leave);
  if (raw.socket.destroyed) leave();
  try {
    return await work(gone.signal);
  } finally {
    raw.socket.off('close', leave);
  }
}
