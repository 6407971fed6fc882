import { AuditTrail } from '@app/audit';
import { CATALOGUE_ID } from '@app/kernel';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { BuiltInQuestionnaire } from './built-in-questionnaire.service.js';
import { CatalogueRepository } from './data/catalogue.repository.js';
import { FrameworkCatalogueRepository } from './data/framework-catalogue.repository.js';
import { readFrameworks } from './data/framework-files.js';

/** Puts what the product brings along into the catalogue organization. Loading it again changes nothing. */
@Injectable()
export class BuiltInContent {
  constructor(
    private readonly database: TenantDatabase,
    private readonly catalogue: CatalogueRepository,
    private readonly frameworks: FrameworkCatalogueRepository,
    private readonly questionnaire: BuiltInQuestionnaire,
    private readonly trail: AuditTrail,
  ) {}

  load(): Promise<void> {
    return this.database.as(systemOf(CATALOGUE_ID), async () => {
      await this.catalogue.takeTurn();
      const rows = await this.frameworks.write(readFrameworks());
      if (rows > 0) this.trail.record('frameworks.loaded', { type: 'organization', id: CATALOGUE_ID }, { rows });
      await this.questionnaire.publish(this.questionnaire.read());
    });
  }
}
