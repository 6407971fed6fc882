import { AssessmentsModule } from '@app/assessments';
import { AuditModule, LooksInterceptor } from '@app/audit';
import { BaselinesModule } from '@app/baselines';
import { CampaignsModule } from '@app/campaigns';
import { FilesModule } from '@app/files';
import { AccessGuard, IdentityModule } from '@app/identity';
import { JobsModule } from '@app/jobs';
import type { Settings } from '@app/kernel';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { ReportsModule } from '@app/reports';
import { SupplyChainModule } from '@app/supply-chain';
import { ChangeFeed, IdempotencyInterceptor, SettingsModule, TenancyModule, TenantTransactionInterceptor } from '@app/tenancy';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';

import { NoInheritedKeys } from './http/inherited-keys.js';
import { ProblemFilter } from './http/problem.filter.js';
import { UsableText, validation } from './http/validation.js';
import { EventsController } from './live/events.controller.js';
import { LivePages } from './live/live-pages.service.js';
import { HealthController } from './operation/health.controller.js';

/** Every context, and the road of a request: guard → one transaction → kept answer → an external auditor's trace → checked input → controller; refusals become problems. */
@Module({})
export class ApiModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        SettingsModule.forRoot(settings),
        TenancyModule.forRoot({
          url: settings.databaseUrl,
          pool: settings.databasePool,
          patience: settings.databasePatience,
          applicationName: 'enjuku api',
        }),
        JobsModule.forRoot(settings.databaseUrl),
        AuditModule,
        FilesModule,
        NotificationsModule,
        IdentityModule,
        SupplyChainModule,
        QuestionnairesModule,
        BaselinesModule,
        AssessmentsModule,
        CampaignsModule,
        ReportsModule,
      ],
      controllers: [HealthController, EventsController],
      providers: [
        { provide: ChangeFeed, useFactory: () => new ChangeFeed(settings.databaseUrl, 'enjuku api changes') },
        LivePages,
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_INTERCEPTOR, useExisting: TenantTransactionInterceptor },
        { provide: APP_INTERCEPTOR, useExisting: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useExisting: LooksInterceptor },
        { provide: APP_PIPE, useClass: UsableText },
        { provide: APP_PIPE, useClass: NoInheritedKeys },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
