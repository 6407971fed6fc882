import type { Actor, MemberActor } from '@app/tenancy';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** The member who asks, for routes that open their transactions themselves. */
export const SignedInMember = createParamDecorator((_: unknown, context: ExecutionContext): MemberActor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (actor?.kind !== 'member') throw new Error('A route that asks for the member needs a permission.');
  return actor;
});
