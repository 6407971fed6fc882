import { AuditTrail } from '@app/audit';
import { Injectable } from '@nestjs/common';

import { SharedEditsRepository } from './data/shared-edits.repository.js';
import { SupplierRecordsRepository } from './data/supplier-records.repository.js';
import { refuse } from './domain/problems.js';
import { type ChangedTogether, changeTogether, type SharedChange, type SharedFields } from './domain/shared-change.js';
import type { SupplierFilter } from './domain/supplier-filter.js';
import { SupplierChecks } from './supplier-checks.service.js';

/** A supplier with the version in which it was seen. */
export interface SeenSupplier {
  readonly id: string;
  readonly version: number;
}

export interface FilteredSuppliers {
  readonly filter: SupplierFilter;
  /** Relationships that are left out. */
  readonly except: readonly string[];
  /** How many the caller took it to be; null where that does not matter. */
  readonly seen: number | null;
}

export interface SharedEdit {
  readonly chosen: number;
  /** Without those that were so already. */
  readonly changed: number;
}

/** Gives many suppliers something in common: all of them or none. */
@Injectable()
export class SharedEditsService {
  constructor(
    private readonly repository: SharedEditsRepository,
    private readonly records: SupplierRecordsRepository,
    private readonly checks: SupplierChecks,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws AppError `supplier_not_found` where one is not there; `suppliers_changed` where one is not as it was seen; for a field at fault
   */
  async editSelected(selected: readonly SeenSupplier[], change: SharedChange): Promise<SharedEdit> {
    await this.records.hold();
    const versions = new Map(selected.map(({ id, version }) => [id, version]));
    const found = await this.repository.named([...versions.keys()]);
    if (found.length < versions.size) throw refuse('supplier_not_found');
    const stale = found.filter(({ id, version }) => versions.get(id) !== version);
    if (stale.length > 0) throw refuse('suppliers_changed', { count: stale.length, ids: stale.map(({ id }) => id) });
    return this.edit(found, change);
  }

  /** @throws AppError `suppliers_counted_anew` where there are more or fewer than the caller saw; for a field at fault */
  async editFiltered({ filter, except, seen }: FilteredSuppliers, change: SharedChange): Promise<SharedEdit> {
    await this.records.hold();
    const found = await this.repository.filtered(filter, except);
    if (seen !== null && seen !== found.length) throw refuse('suppliers_counted_anew', { seen, count: found.length });
    return this.edit(found, change);
  }

  private async edit(suppliers: readonly SharedFields[], change: SharedChange): Promise<SharedEdit> {
    const changes = changeTogether(suppliers, await this.clean(change));
    if (changes.length > 0) await this.repository.write(changes.map(({ after }) => after));
    for (const one of changes) this.note(one);
    return { chosen: suppliers.length, changed: changes.length };
  }

  private async clean({ addTags, state, ...fields }: SharedChange): Promise<SharedChange> {
    const { tags, ...checked } = await this.checks.clean({ ...fields, ...(addTags && { tags: addTags }) });
    return { ...checked, ...(tags && { addTags: tags }), ...(state && { state }) };
  }

  /** As the steps that change one supplier do, so that each supplier's own trail is whole. */
  private note({ before, after, changed }: ChangedTogether): void {
    const object = { type: 'supplier', id: before.id } as const;
    const { name } = before;
    const fields = changed.filter((field) => field !== 'state').map((field) => ({ field, from: before[field], to: after[field] }));
    if (fields.length > 0) this.trail.record('supplier.edited', object, { name, changed: fields });
    if (changed.includes('state')) this.trail.record(after.state === 'ended' ? 'supplier.ended' : 'supplier.reactivated', object, { name });
  }
}
