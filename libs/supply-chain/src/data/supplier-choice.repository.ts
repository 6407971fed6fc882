import { isId, type Language } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { SupplierChoice, SupplierForIssue, SupplierName } from '../domain/supplier-for-issue.js';
import { conditionsOf } from './supplier-conditions.js';
import { SUPPLIER_TABLES } from './supplier-row.js';

interface ChosenRow {
  readonly relationship_id: string;
  readonly supplier_id: string;
  readonly code: string;
  readonly name: string;
  readonly classes: string[];
  readonly version: number;
  readonly contact_name: string | null;
  readonly contact_email: string | null;
  readonly contact_language: Language | null;
}

/** What other contexts ask about many suppliers at once. */
@Injectable()
export class SupplierChoiceRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The active ones of a choice, by code. */
  async select(choice: SupplierChoice): Promise<SupplierForIssue[]> {
    const { where, parameters } =
      'filter' in choice ? conditionsOf(this.database.tenantId, choice.filter) : this.oneOf(choice.relationshipIds);
    const rows = await this.database.rows<ChosenRow>(
      `select s.relationship_id, s.supplier_id, s.code, s.name, s.version, r.classes,
         main.name as contact_name, main.email as contact_email, main.language as contact_language
       from ${SUPPLIER_TABLES}
       left join lateral (
         select k.name, k.email, k.language from app.supplier_contact k
         where k.buyer_id = s.buyer_id and k.relationship_id = s.relationship_id and k.position = 0 offset 0) main on true
       where ${where} and r.state = 'active' order by s.code`,
      parameters,
    );
    return rows.map(toSupplierForIssue);
  }

  async names(relationshipIds: readonly string[]): Promise<ReadonlyMap<string, SupplierName>> {
    const { where, parameters } = this.oneOf(relationshipIds);
    const rows = await this.database.rows<SupplierName & { id: string }>(
      `select s.relationship_id as id, s.code, s.name from app.supplier_record s where ${where}`,
      parameters,
    );
    return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
  }

  private oneOf(ids: readonly string[]) {
    return { where: 's.buyer_id = $1 and s.relationship_id = any ($2::uuid[])', parameters: [this.database.tenantId, ids.filter(isId)] };
  }
}

function toSupplierForIssue(row: ChosenRow): SupplierForIssue {
  const { contact_name: name, contact_email: email, contact_language: language } = row;
  return {
    relationshipId: row.relationship_id,
    supplierId: row.supplier_id,
    code: row.code,
    name: row.name,
    classes: row.classes,
    version: row.version,
    contact: name !== null && email !== null && language !== null ? { name, email, language } : null,
  };
}
