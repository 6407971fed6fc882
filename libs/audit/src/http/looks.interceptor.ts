import { type Actor, campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';

import { Looks } from '../looks.service.js';
import { LOOKED_AT, type Sight } from './looked-at.js';

interface Request {
  readonly actor?: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * Every look of an external auditor leaves a trace before it is answered, in the transaction that it was read in where one is open; what was not
 * found leaves none.
 */
@Injectable()
export class LooksInterceptor implements NestInterceptor {
  constructor(
    private readonly looks: Looks,
    private readonly database: TenantDatabase,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, params, query } = context.switchToHttp().getRequest<Request>();
    const seen = this.reflector.get<Sight | undefined>(LOOKED_AT, context.getHandler());
    if (!seen || !actor || campaignsSeenBy(actor) === null) return next.handle();
    const { place } = seen;
    if (place === null) return from(this.answer(actor, next, seen, () => actor.tenantId));
    if (!place.startsWith('?')) return from(this.answer(actor, next, seen, () => params[place]));
    const named = place.slice(1);
    return from(
      this.answer(actor, next, seen, (answer) => {
        const shown = partOf(answer, named);
        return shown === undefined ? query[named] : shown;
      }),
    );
  }

  private async answer(actor: Actor, next: CallHandler, { action, type }: Sight, lookedAt: (answer: unknown) => unknown): Promise<unknown> {
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    const id = lookedAt(answer);
    if (typeof id === 'string') await this.database.joinOrBegin(actor, () => this.looks.note(action, { type, id }));
    return answer;
  }
}

/** What was answered with: null where there was nothing to show, whatever was asked for; undefined where the answer does not say. */
function partOf(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}
