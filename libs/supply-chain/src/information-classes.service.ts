import { createHash } from 'node:crypto';

import { AuditTrail } from '@app/audit';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { InformationClassesRepository } from './data/information-classes.repository.js';
import { SupplierRecordsRepository } from './data/supplier-records.repository.js';
import { type ClassDraft, classSet } from './domain/class-set.js';
import type { InformationClass } from './domain/information-class.js';
import { refuse } from './domain/problems.js';

/** The classes in force for an organization. */
export interface ClassesInForce {
  /** False while the organization uses the catalogue's. */
  readonly own: boolean;
  readonly classes: readonly InformationClass[];
  /** Changes with the set. */
  readonly revision: string;
}

/** How important the information is that suppliers handle: the catalogue's classes, or the organization's own in their place. */
@Injectable()
export class InformationClassesService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: InformationClassesRepository,
    private readonly records: SupplierRecordsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** The classes that this organization's suppliers may handle, in order. */
  async list(): Promise<InformationClass[]> {
    return [...(await this.inForce()).classes];
  }

  async inForce(): Promise<ClassesInForce> {
    const own = await this.repository.own();
    const classes = own.length > 0 ? own : await this.repository.catalogue();
    return { own: own.length > 0, classes, revision: revisionOf(classes) };
  }

  /**
   * Puts the organization's own set in the place of the one in force; an empty one returns to the catalogue's.
   *
   * @param seen revision of the set that the caller had before them
   * @throws AppError `classes_changed`, `class_ambiguous`, `class_in_use` (which says by how many suppliers)
   */
  async replace(drafts: readonly ClassDraft[], seen: string): Promise<ClassesInForce> {
    await this.records.hold();
    const before = await this.inForce();
    if (before.revision !== seen) throw refuse('classes_changed', { theirs: before.classes, yours: drafts });

    const after = drafts.length > 0 ? classSet(drafts) : await this.repository.catalogue();
    await this.refuseRemovalInUse(before.classes, after);
    await this.repository.replace(drafts.length > 0 ? after : []);
    this.trail.record(
      'information_classes.replaced',
      { type: 'organization', id: this.database.tenantId },
      { from: before.classes, to: after, own: drafts.length > 0 },
    );
    return this.inForce();
  }

  private async refuseRemovalInUse(before: readonly InformationClass[], after: readonly InformationClass[]): Promise<void> {
    const [carried] = await this.repository.carriedOutside(after.map(({ key }) => key));
    if (!carried) return;
    const { name } = before.find(({ key }) => key === carried.key) ?? { name: { ja: carried.key, en: carried.key } };
    throw refuse('class_in_use', { name, key: carried.key, count: carried.suppliers }, 'classes');
  }
}

function revisionOf(classes: readonly InformationClass[]): string {
  const plain = JSON.stringify(classes.map(({ key, name, exposure }) => [key, name.ja, name.en, exposure]));
  return createHash('sha256').update(plain).digest('base64url');
}
