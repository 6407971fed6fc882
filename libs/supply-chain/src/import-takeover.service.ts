import { OrganizationsService } from '@app/identity';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { ImportTakeoverRepository, type RowIds, type WaitingRow } from './data/import-takeover.repository.js';
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
    const rows = await this.repository.waitingRows(importId);
    const [created, updated] = [rows.filter(isNew).map(newIds), rows.filter((row) => !isNew(row)).map(knownIds)];
    const names = new Map(rows.map(({ rowNumber, name }) => [rowNumber, name]));
    await this.organizations.introduce(created.map(({ supplierId, rowNumber }) => ({ id: supplierId, name: names.get(rowNumber) ?? '' })));
    await this.repository.create(importId, created);
    const written = await this.repository.update(importId, updated);
    if (written !== updated.length) throw new Error(`${updated.length - written} suppliers changed although they were held.`);
  }
}

function isNew({ outcome }: WaitingRow): boolean {
  return outcome === 'create';
}

function newIds({ rowNumber }: WaitingRow) {
  return { rowNumber, relationshipId: newId(), supplierId: newId(), contactId: newId() } satisfies RowIds;
}

function knownIds({ rowNumber, relationshipId }: WaitingRow): RowIds {
  if (relationshipId === null) throw new Error(`Row ${rowNumber} changes a supplier that it does not name.`);
  return { rowNumber, relationshipId, supplierId: null, contactId: newId() };
}
