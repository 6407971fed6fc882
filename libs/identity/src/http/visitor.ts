import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { clientNetwork } from '../domain/client-network.js';
import type { Visitor } from '../sessions/visitor.js';

const LONGEST = 200;

/** The `Visitor` that a request comes from. */
export const FromVisitor = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const device = (request.headers['user-agent'] ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, LONGEST);
  return { network: clientNetwork(request.ip), device };
});
