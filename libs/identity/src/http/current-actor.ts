import type { MemberActor, PersonActor } from '@app/tenancy';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

export type RequestActor = MemberActor | PersonActor;

/** Who acts, on routes that are not public. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): RequestActor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: RequestActor }>();
  if (!actor) throw new Error('Nobody acts on a public route.');
  return actor;
});
