import { AssessmentsModule } from '@app/assessments';
import { AuditModule } from '@app/audit';
import { BaselinesModule } from '@app/baselines';
import { CampaignsModule } from '@app/campaigns';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { JobsModule } from '@app/jobs';
import type { Clock, Settings } from '@app/kernel';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { ReportsModule } from '@app/reports';
import { SupplyChainModule } from '@app/supply-chain';
import { SettingsModule, TenancyModule } from '@app/tenancy';
import { type DynamicModule, Module } from '@nestjs/common';

/** Every context, for a command that an operator runs: no HTTP, and jobs are left to the worker. */
@Module({})
export class ContextsModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: ContextsModule,
      imports: [
        SettingsModule.forRoot(settings),
        TenancyModule.forRoot({ url: settings.databaseUrl, pool: 6, applicationName: 'enjuku command', clock }),
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
    };
  }
}
