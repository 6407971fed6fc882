import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable } from 'rxjs';

import { ROUTE_STREAMS } from './access.js';
import type { Actor } from './actor.js';
import { TenantDatabase } from './tenant-database.js';

/** Makes one request one transaction. The response leaves only after the commit has succeeded. */
@Injectable()
export class TenantTransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly database: TenantDatabase,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
    const streams = this.reflector.getAllAndOverride<boolean | undefined>(ROUTE_STREAMS, [context.getHandler(), context.getClass()]);
    if (!actor || streams) return next.handle();
    return from(this.database.as(actor, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
