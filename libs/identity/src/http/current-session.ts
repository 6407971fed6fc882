import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { AccessClaims } from '../sessions/session.js';

/** What the guard leaves on a request that is not public. */
export interface WithClaims {
  claims?: AccessClaims;
}

/** The session of the bearer, on routes that are not public. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): AccessClaims => {
  const { claims } = context.switchToHttp().getRequest<WithClaims>();
  if (!claims) throw new Error('A public route has no session.');
  return claims;
});
