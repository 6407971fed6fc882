import { AuditModule } from '@app/audit';
import { BaselinesModule } from '@app/baselines';
import type { Settings } from '@app/kernel';
import { QuestionnairesModule } from '@app/questionnaires';
import { TenancyModule } from '@app/tenancy';
import { type DynamicModule, Module } from '@nestjs/common';

/** What is needed to put the built-in content into a database, and no more. */
@Module({})
export class ContentModule {
  static forRoot({ databaseUrl }: Pick<Settings, 'databaseUrl'>): DynamicModule {
    const tenancy = TenancyModule.forRoot({ url: databaseUrl, pool: 1, applicationName: 'enjuku content' });
    return { module: ContentModule, imports: [tenancy, AuditModule, QuestionnairesModule, BaselinesModule] };
  }
}
