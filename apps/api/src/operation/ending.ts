import type { FastifyInstance } from 'fastify';

/** What is under way when the process is told to end may go on for so long. */
const GRACE_MILLISECONDS = 5_000;

/**
 * Lets the server end. Connections that wait for nothing are closed at once; but a browser also opens some in advance, on which nothing
 * was asked yet. Node counts these as busy, and one alone would hold the end up until its request timed out.
 */
export function endConnections(server: FastifyInstance): void {
  server.addHook('preClose', async () => {
    setTimeout(() => server.server.closeAllConnections(), GRACE_MILLISECONDS).unref();
  });
}
