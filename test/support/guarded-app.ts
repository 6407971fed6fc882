import { AccessGuard, IdentityModule } from '@app/identity';
import type { Settings } from '@app/kernel';
import { TenantTransactionInterceptor } from '@app/tenancy';
import cookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';

import { ProblemFilter } from '../../apps/api/src/http/problem.filter.js';
import { validation } from '../../apps/api/src/http/validation.js';
import { foundations, testSettings } from './contexts.js';
import type { TestDatabase } from './database.js';

/** Identity behind the product's own guard, pipe and filter, with routes of a test's own beside it. */
export async function startGuardedApp(
  database: Pick<TestDatabase, 'url'>,
  controllers: readonly Type[] = [],
  changes: Partial<Settings> = {},
): Promise<NestFastifyApplication> {
  const settings = testSettings(database, changes);
  const module = await Test.createTestingModule({
    imports: [...foundations(settings), IdentityModule],
    controllers: [...controllers],
    providers: [
      { provide: APP_GUARD, useExisting: AccessGuard },
      { provide: APP_INTERCEPTOR, useExisting: TenantTransactionInterceptor },
      { provide: APP_PIPE, useFactory: validation },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useLogger(false);
  await app.register(cookie);
  app.setGlobalPrefix('api');
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
