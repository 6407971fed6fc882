import { type Clock, systemClock } from '@app/kernel';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Changes } from './changes.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { TenantDatabase } from './tenant-database.js';
import { TenantTransactionInterceptor } from './tenant-transaction.interceptor.js';
import { CLOCK } from './tokens.js';

export interface DatabaseSettings {
  readonly url: string;
  /** Most connections that this process opens at once. */
  readonly pool: number;
  readonly applicationName: string;
  /** Milliseconds to wait for a connection; 2,000 where nothing is said. */
  readonly patience?: number;
  /** The system's, unless what is done lies in the past: the demo's three quarters. */
  readonly clock?: Clock;
}

/** The seam to PostgreSQL, once per process and for everybody. */
@Global()
@Module({})
export class TenancyModule {
  static forRoot({ url, pool, applicationName, patience = 2_000, clock = systemClock }: DatabaseSettings): DynamicModule {
    return {
      module: TenancyModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          schema: 'app',
          applicationName,
          poolSize: pool,
          autoLoadEntities: true,
          synchronize: false,
          extra: { statement_timeout: 120_000, idle_in_transaction_session_timeout: 300_000, connectionTimeoutMillis: patience },
          retryAttempts: 0,
          logging: false,
        }),
      ],
      providers: [TenantDatabase, Changes, TenantTransactionInterceptor, IdempotencyInterceptor, { provide: CLOCK, useValue: clock }],
      exports: [TenantDatabase, Changes, TenantTransactionInterceptor, IdempotencyInterceptor, CLOCK],
    };
  }
}
