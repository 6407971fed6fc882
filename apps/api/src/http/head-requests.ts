import type { FastifyInstance } from 'fastify';

/**
 * For HEAD the server does all that GET does and keeps the answer to itself: a file would be written and a download noted that nobody took, a
 * look that nobody had. So there is none in the API; of pages, and of whether the process lives, it may be asked.
 */
export function refuseHeadOfApi(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    // The route that was found, not the address as it was written.
    if (request.method !== 'HEAD' || !request.routeOptions.url?.startsWith('/api/')) return;
    reply.callNotFound();
    return reply;
  });
}
