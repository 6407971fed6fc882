import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

import type { Actor, MemberActor } from './actor.js';

/** The member who calls a `@Streams()` route, which has no open transaction to ask. Elsewhere use `TenantDatabase.member`. */
export const SignedInMember = createParamDecorator((_data: unknown, context: ExecutionContext): MemberActor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (actor?.kind !== 'member') throw new Error('This route needs a permission, so only a member gets here.');
  return actor;
});
