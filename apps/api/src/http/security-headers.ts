import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Answers of the API are data for a program: never sniffed, framed, cached or rendered. A page that needs more sets its own policy. */
export function addSecurityHeaders(server: FastifyInstance, overHttps: boolean): void {
  server.addHook('onSend', async (request, reply) => setSecurityHeaders(request, reply, overHttps));
}

/** For an answer that no hook sees. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, overHttps: boolean): void {
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'no-referrer');
  reply.header('cross-origin-resource-policy', 'same-origin');
  reply.header('x-request-id', request.id);
  if (overHttps) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
}
