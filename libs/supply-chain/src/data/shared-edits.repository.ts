import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { SharedFields } from '../domain/shared-change.js';
import type { SupplierFilter } from '../domain/supplier-filter.js';
import { searchText } from './search-text.js';
import { conditionsOf } from './supplier-conditions.js';
import { SUPPLIER_TABLES } from './supplier-row.js';

const COLUMNS = `s.relationship_id as id, s.name, s.version, r.classes, s.owner_user_id as "ownerId", s.criticality, s.tags, r.state`;
const SEARCH_TEXT = searchText({ code: 's.code', name: 's.name', kana: 's.name_kana', number: 's.corporate_number', tags: 't.tags' });

/** Reads and writes what many suppliers can have in common: a statement each, however many there are. */
@Injectable()
export class SharedEditsRepository {
  constructor(private readonly database: TenantDatabase) {}

  named(ids: readonly string[]): Promise<SharedFields[]> {
    return this.database.rows<SharedFields>(
      `select ${COLUMNS} from ${SUPPLIER_TABLES} where s.buyer_id = $1 and s.relationship_id = any ($2::uuid[]) order by s.code`,
      [this.database.tenantId, ids],
    );
  }

  filtered(filter: SupplierFilter, except: readonly string[]): Promise<SharedFields[]> {
    const { where, parameters } = conditionsOf(this.database.tenantId, filter);
    return this.database.rows<SharedFields>(
      `select ${COLUMNS} from ${SUPPLIER_TABLES} where ${where} and s.relationship_id <> all ($${parameters.length + 1}::uuid[]) order by s.code`,
      [...parameters, except],
    );
  }

  /** Raises the version of each record. Relationships come before records: the order in which connecting takes them. */
  async write(suppliers: readonly SharedFields[]): Promise<void> {
    const parameters = [this.database.tenantId, JSON.stringify(suppliers)];
    await this.database.wholesale(async () => {
      await this.database.affected(
        `with t as materialized (select * from jsonb_to_recordset($2::jsonb) as t (id uuid, classes text[], state text))
         update app.trade_relationship r set classes = t.classes, state = t.state, version = r.version + 1
         from t where r.buyer_id = $1 and r.id = t.id and (r.classes, r.state) is distinct from (t.classes, t.state)`,
        parameters,
      );
      await this.database.affected(
        `with t as materialized (
           select * from jsonb_to_recordset($2::jsonb) as t (id uuid, "ownerId" uuid, criticality text, tags text[]))
         update app.supplier_record s set owner_user_id = t."ownerId", criticality = t.criticality, tags = t.tags, search_text = ${SEARCH_TEXT},
           version = s.version + 1, updated_at = now()
         from t where s.buyer_id = $1 and s.relationship_id = t.id`,
        parameters,
      );
    });
  }
}
