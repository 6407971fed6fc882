import { AssessmentsModule } from '@app/assessments';
import { AuditModule } from '@app/audit';
import { BaselinesModule } from '@app/baselines';
import { CampaignsModule } from '@app/campaigns';
import { FilesModule } from '@app/files';
import { IdentityModule } from '@app/identity';
import { JobsModule } from '@app/jobs';
import type { Settings } from '@app/kernel';
import { NotificationsModule } from '@app/notifications';
import { QuestionnairesModule } from '@app/questionnaires';
import { ReportsModule } from '@app/reports';
import { SupplyChainModule } from '@app/supply-chain';
import { SettingsModule, TenancyModule } from '@app/tenancy';
import { type DynamicModule, Module } from '@nestjs/common';

/** The same contexts without the HTTP edge: their job handlers register themselves. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        SettingsModule.forRoot(settings),
        TenancyModule.forRoot({
          url: settings.databaseUrl,
          pool: settings.databasePool,
          patience: settings.databasePatience,
          applicationName: 'enjuku worker',
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
    };
  }
}
