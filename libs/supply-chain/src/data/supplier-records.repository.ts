import { newId } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Contact, RelationshipState, SupplierFields } from '../domain/supplier.js';
import { searchText } from './search-text.js';

export interface NewSupplier extends SupplierFields {
  readonly relationshipId: string;
  readonly supplierId: string;
}

const SEARCH_TEXT = searchText({ code: '$3::text', name: '$4::text', kana: '$5::text', number: '$6::text', tags: '$7::text[]' });

/** The columns of the buyer's record that its people write, bound from `$3` on. */
function recordParameters(fields: SupplierFields): unknown[] {
  const { code, name, nameKana, corporateNumber, tags, criticality, industry, size, ownerId, note } = fields;
  return [code, name, nameKana, corporateNumber, tags, criticality, industry, size, ownerId, note];
}

/** What the buyer writes about one supplier. */
@Injectable()
export class SupplierRecordsRepository {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Lets one transaction at a time change a buyer's suppliers, classes or codes, until it ends.
   * What was looked up after this call is then still true when it is written.
   */
  async hold(): Promise<void> {
    await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('supply-chain ' || $1, 0))`, [this.database.tenantId]);
  }

  async codeTaken(code: string, exceptId: string | null): Promise<boolean> {
    const row = await this.database.row(
      `select 1 from app.supplier_record where buyer_id = $1 and code = $2 and relationship_id is distinct from $3::uuid`,
      [this.database.tenantId, code, exceptId],
    );
    return row !== null;
  }

  async insert(supplier: NewSupplier): Promise<void> {
    const { tenantId } = this.database;
    await this.database.affected(
      `insert into app.trade_relationship (id, buyer_id, supplier_id, classes, contract_begins, contract_ends) values ($1, $2, $3, $4, $5, $6)`,
      [supplier.relationshipId, tenantId, supplier.supplierId, supplier.classes, supplier.contractBegins, supplier.contractEnds],
    );
    await this.database.affected(
      `insert into app.supplier_record (buyer_id, relationship_id, code, name, name_kana, corporate_number, tags, criticality, industry, size,
         owner_user_id, note, supplier_id, search_text)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ${SEARCH_TEXT})`,
      [tenantId, supplier.relationshipId, ...recordParameters(supplier), supplier.supplierId],
    );
    await this.insertContacts(supplier.relationshipId, supplier.contacts);
  }

  /** Writes over exactly the version that the caller saw; false when somebody was quicker. */
  async update(id: string, seen: number, fields: SupplierFields): Promise<boolean> {
    await this.holdRelationship(id);
    const written = await this.database.affected(
      `update app.supplier_record set code = $3, name = $4, name_kana = $5, corporate_number = $6, tags = $7, criticality = $8, industry = $9,
         size = $10, owner_user_id = $11, note = $12, search_text = ${SEARCH_TEXT}, version = version + 1, updated_at = now()
       where buyer_id = $1 and relationship_id = $2 and version = $13`,
      [this.database.tenantId, id, ...recordParameters(fields), seen],
    );
    if (written === 0) return false;
    await this.database.affected(
      `update app.trade_relationship set classes = $3::text[], contract_begins = $4::date, contract_ends = $5::date, version = version + 1
       where buyer_id = $1 and id = $2 and (classes, contract_begins, contract_ends) is distinct from ($3::text[], $4::date, $5::date)`,
      [this.database.tenantId, id, fields.classes, fields.contractBegins, fields.contractEnds],
    );
    return true;
  }

  async replaceContacts(id: string, contacts: readonly Contact[]): Promise<void> {
    await this.database.affected(`delete from app.supplier_contact where buyer_id = $1 and relationship_id = $2`, [
      this.database.tenantId,
      id,
    ]);
    await this.insertContacts(id, contacts);
  }

  /** False when somebody changed the supplier since the caller saw it. */
  async setState(id: string, seen: number, state: RelationshipState): Promise<boolean> {
    await this.holdRelationship(id);
    const written = await this.database.affected(
      `update app.supplier_record set version = version + 1, updated_at = now() where buyer_id = $1 and relationship_id = $2 and version = $3`,
      [this.database.tenantId, id, seen],
    );
    if (written === 0) return false;
    await this.database.affected(`update app.trade_relationship set state = $3, version = version + 1 where buyer_id = $1 and id = $2`, [
      this.database.tenantId,
      id,
      state,
    ]);
    return true;
  }

  /** Before the record, in the order in which a supplier's connecting to its organization takes both: neither waits for the other for ever. */
  private async holdRelationship(id: string): Promise<void> {
    await this.database.rows(`select 1 from app.trade_relationship where buyer_id = $1 and id = $2 for no key update`, [
      this.database.tenantId,
      id,
    ]);
  }

  private async insertContacts(id: string, contacts: readonly Contact[]): Promise<void> {
    if (contacts.length === 0) return;
    await this.database.affected(
      `insert into app.supplier_contact (buyer_id, relationship_id, id, name, email, language, position)
       select $1, $2, c.id, c.name, c.email, c.language, c.position
       from jsonb_to_recordset($3::jsonb) as c (id uuid, name text, email text, language text, position int)`,
      [this.database.tenantId, id, JSON.stringify(contacts.map((contact, position) => ({ id: newId(), ...contact, position })))],
    );
  }
}
