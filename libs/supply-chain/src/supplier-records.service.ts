import { AuditTrail } from '@app/audit';
import { OrganizationsService } from '@app/identity';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { SupplierRecordsRepository } from './data/supplier-records.repository.js';
import { refuse } from './domain/problems.js';
import type { RelationshipState, Supplier, SupplierFields } from './domain/supplier.js';
import { changedFields, checkWhole, type SupplierDraft, UNSAID } from './domain/supplier-draft.js';
import { SupplierChecks } from './supplier-checks.service.js';
import { SuppliersService } from './suppliers.service.js';

/** Changes one supplier at a time. */
@Injectable()
export class SupplierRecordsService {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly records: SupplierRecordsRepository,
    private readonly checks: SupplierChecks,
    private readonly organizations: OrganizationsService,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Adds a supplier: a relationship to an organization that waits to be claimed. Whether the company is here already is neither asked nor told.
   *
   * @throws AppError for the first field at fault; `supplier_code_taken`; `supplier_is_own_organization`
   */
  async add(draft: SupplierDraft & Pick<SupplierFields, 'code' | 'name'>): Promise<Supplier> {
    await this.records.hold();
    const fields: SupplierFields = { ...UNSAID, ...draft, ...(await this.checks.clean(draft)) };
    checkWhole(fields);
    if (await this.records.codeTaken(fields.code, null)) throw refuse('supplier_code_taken', { code: fields.code }, 'code');

    const ids = { relationshipId: newId(), supplierId: newId() };
    await this.organizations.introduce([{ id: ids.supplierId, name: fields.name }]);
    await this.records.insert({ ...fields, ...ids });
    this.trail.record('supplier.added', { type: 'supplier', id: ids.relationshipId }, { code: fields.code, name: fields.name });
    return this.suppliers.whole(ids.relationshipId);
  }

  /**
   * Changes the fields that are given.
   *
   * @param seen the version that the caller had open
   * @throws AppError as `add`; `supplier_changed` with both contents when somebody was quicker
   */
  async edit(id: string, seen: number, draft: SupplierDraft): Promise<Supplier> {
    await this.records.hold();
    const before = await this.suppliers.whole(id);
    const change = await this.checks.clean(draft);
    if (before.version !== seen) throw refuse('supplier_changed', { theirs: before, yours: change });
    const fields: SupplierFields = { ...before, ...change };
    checkWhole(fields);
    if (await this.records.codeTaken(fields.code, id)) throw refuse('supplier_code_taken', { code: fields.code }, 'code');

    const changed = changedFields(before, change);
    if (changed.length === 0) return before;
    if (!(await this.records.update(id, seen, fields))) throw refuse('supplier_changed', { theirs: before, yours: change });
    if (changed.includes('contacts')) await this.records.replaceContacts(id, fields.contacts);
    const traces = changed.map((field) => traced(field, before, fields));
    this.trail.record('supplier.edited', { type: 'supplier', id }, { name: before.name, changed: traces });
    return this.suppliers.whole(id);
  }

  /** Ends the relationship: nothing is issued to the supplier any more, what was answered stays. */
  end(id: string, seen: number): Promise<Supplier> {
    return this.setState(id, seen, 'ended');
  }

  reactivate(id: string, seen: number): Promise<Supplier> {
    return this.setState(id, seen, 'active');
  }

  private async setState(id: string, seen: number, state: RelationshipState): Promise<Supplier> {
    await this.records.hold();
    const before = await this.suppliers.whole(id);
    if (before.state === state) return before;
    if (!(await this.records.setState(id, seen, state))) throw refuse('supplier_changed', { theirs: before, yours: { state } });
    this.trail.record(state === 'ended' ? 'supplier.ended' : 'supplier.reactivated', { type: 'supplier', id }, { name: before.name });
    return this.suppliers.whole(id);
  }
}

/** What the trail keeps of a change for ever: of people outside and of free text only that it changed. */
function traced(field: keyof SupplierFields, before: SupplierFields, after: SupplierFields): Record<string, unknown> {
  return field === 'contacts' || field === 'note' ? { field } : { field, from: before[field], to: after[field] };
}
