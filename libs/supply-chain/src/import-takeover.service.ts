import { OrganizationsService } from '@app/identity';
import { Injectable } from '@nestjs/common';

import { ImportTakeoverRepository } from './data/import-takeover.repository.js';
import { refuse } from './domain/problems.js';
import { problemOf } from './domain/sheet/read-row.js';
import { InformationClassesService } from './information-classes.service.js';

/** Turns the rows of a checked import into suppliers. The caller holds the buyer's suppliers still. */
@Injectable()
export class ImportTakeover {
  constructor(
    private readonly repository: ImportTakeoverRepository,
    private readonly classes: InformationClassesService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Turns rows whose supplier, code or classes changed since they were checked into problems, and says how many there are. */
  async dropOutdated(importId: string): Promise<number> {
    const keys = (await this.classes.list()).map(({ key }) => key);
    return this.repository.markOutdated(importId, keys, problemOf('code', refuse('row_changed_meanwhile'), ''));
  }

  async takeOver(importId: string): Promise<void> {
    await this.organizations.introduce(await this.repository.newSuppliers(importId));
    await this.repository.create(importId);
    await this.repository.update(importId);
  }
}
