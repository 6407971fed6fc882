import { AuditModule } from '@app/audit';
import { BaselinesModule, BaselinesService } from '@app/baselines';
import { QuestionnairesModule, QuestionnairesService } from '@app/questionnaires';
import { TenancyModule } from '@app/tenancy';
import { Test } from '@nestjs/testing';

import type { RoleUrls } from '../../migrations/bootstrap-roles.js';

/** Puts the built-in content into the template that every test database is copied from, as the runtime role. */
export async function seedTemplate({ user }: RoleUrls): Promise<void> {
  const tenancy = TenancyModule.forRoot({ url: user, pool: 1, applicationName: 'enjuku test content' });
  const module = await Test.createTestingModule({ imports: [tenancy, AuditModule, QuestionnairesModule, BaselinesModule] }).compile();
  await module.init();
  await module.get(QuestionnairesService).loadBuiltIn();
  await module.get(BaselinesService).loadBuiltIn();
  await module.close();
}
