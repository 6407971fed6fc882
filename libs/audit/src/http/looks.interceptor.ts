import { type Actor, campaignsSeenBy } from '@app/tenancy';
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

/** Every look of an external auditor leaves a trace, in the transaction that it was answered in; what was not found leaves none. */
@Injectable()
export class LooksInterceptor implements NestInterceptor {
  constructor(
    private readonly looks: Looks,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, params, query } = context.switchToHttp().getRequest<Request>();
    const seen = this.reflector.get<Sight | undefined>(LOOKED_AT, context.getHandler());
    if (!seen || !actor || campaignsSeenBy(actor) === null) return next.handle();
    const id = seen.place.startsWith('?') ? query[seen.place.slice(1)] : params[seen.place];
    return from(this.answer(next, seen, typeof id === 'string' ? id : ''));
  }

  private async answer(next: CallHandler, { action, type }: Sight, id: string): Promise<unknown> {
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.looks.note(action, { type, id });
    return answer;
  }
}
