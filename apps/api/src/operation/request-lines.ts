import { isId, newId } from '@app/kernel';
import type { Actor } from '@app/tenancy';
import type { ConsoleLogger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { RequestFigures } from './metrics.js';

/** The caller's request id where it is an id, so that it can be followed through several systems; else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return isId(header) ? header : newId();
}

/** One line and one figure per answered request. The route's pattern is logged, never the address: ids and queries stay out. */
export function addRequestLines(server: FastifyInstance, logger: ConsoleLogger, figures: RequestFigures): void {
  server.addHook('onResponse', async (request: FastifyRequest & { actor?: Actor }, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    figures.observe(request.method, route, reply.statusCode, milliseconds / 1000);
    if (route.startsWith('/health')) return;
    const organization = request.actor?.tenantId;
    logger.log({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds,
      ...(organization && { organization }),
    });
  });
}
