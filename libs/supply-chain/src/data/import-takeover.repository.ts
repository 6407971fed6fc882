import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { RowProblem } from '../domain/sheet/read-row.js';
import { searchText } from './search-text.js';

/** An organization that is to be made for a new supplier. */
export interface IntroducedSupplier {
  readonly id: string;
  readonly name: string;
}

/** Rows of import `$2` that do the same, with ids and values (`SheetValues`); '' of the sheet is null where the tables say so. */
const rowsThat = (
  outcome: 'create' | 'update',
) => `(select * from app.supplier_import_row where buyer_id = $1 and import_id = $2 and outcome = '${outcome}') i
  cross join lateral jsonb_to_record(i.content) as n ("relationshipId" uuid, "supplierId" uuid, "contactId" uuid, seen int)
  cross join lateral jsonb_to_record(i.content -> 'values') as v (code text, name text, "nameKana" text, "corporateNumber" text, classes text[],
    criticality text, tags text[], "contactName" text, "contactEmail" text, "contactLanguage" text, industry text, size text,
    "contractBegins" text, "contractEnds" text, note text)`;
const TRADE = `v.classes, nullif(v."contractBegins", '')::date, nullif(v."contractEnds", '')::date`;
const RECORD = `v.code, v.name, v."nameKana", nullif(v."corporateNumber", ''), v.criticality, v.tags, nullif(v.industry, ''), nullif(v.size, ''), v.note,
  ${searchText({ code: 'v.code', name: 'v.name', kana: 'v."nameKana"', number: `nullif(v."corporateNumber", '')`, tags: 'v.tags' })}`;

/** Takes over the rows of a checked import: a handful of statements, however many rows there are. */
@Injectable()
export class ImportTakeoverRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Turns the rows that no longer hold into problems: their code, their supplier or a class changed since they were checked. */
  markOutdated(importId: string, classKeys: readonly string[], problem: RowProblem): Promise<number> {
    return this.database.affected(
      `update app.supplier_import_row i set outcome = 'problem', problems = jsonb_build_array($4::jsonb)
       where i.buyer_id = $1 and i.import_id = $2 and i.outcome <> 'problem'
         and ((select (s.relationship_id, s.version) from app.supplier_record s where s.buyer_id = $1 and s.code = i.code)
             is distinct from case when i.content ->> 'known' is not null then ((i.content ->> 'known')::uuid, (i.content ->> 'seen')::int) end
           or not array(select jsonb_array_elements_text(i.content -> 'values' -> 'classes')) <@ $3::text[])`,
      [this.database.tenantId, importId, classKeys, JSON.stringify(problem)],
    );
  }

  newSuppliers(importId: string): Promise<IntroducedSupplier[]> {
    return this.database.rows<IntroducedSupplier>(
      `select content ->> 'supplierId' as id, name from app.supplier_import_row where buyer_id = $1 and import_id = $2 and outcome = 'create'`,
      [this.database.tenantId, importId],
    );
  }

  /** The organizations of the new suppliers are there already. */
  async create(importId: string): Promise<void> {
    const parameters = [this.database.tenantId, importId];
    await this.database.affected(
      `insert into app.trade_relationship (id, buyer_id, supplier_id, classes, contract_begins, contract_ends)
       select n."relationshipId", $1, n."supplierId", ${TRADE} from ${rowsThat('create')}`,
      parameters,
    );
    await this.database.affected(
      `insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name, name_kana, corporate_number, criticality, tags,
         industry, size, note, search_text)
       select n."relationshipId", $1, n."supplierId", ${RECORD} from ${rowsThat('create')}`,
      parameters,
    );
    await this.writeContacts('create', parameters);
  }

  /** Writes over exactly the versions that were seen. Relationships come before records: the order in which connecting takes them. */
  async update(importId: string): Promise<void> {
    const parameters = [this.database.tenantId, importId];
    await this.database.wholesale(async () => {
      await this.database.affected(
        `with t (id, classes, begins, ends) as materialized (select n."relationshipId", ${TRADE} from ${rowsThat('update')})
         update app.trade_relationship r set (classes, contract_begins, contract_ends, version) = (t.classes, t.begins, t.ends, r.version + 1)
         from t where r.buyer_id = $1 and r.id = t.id and (r.classes, r.contract_begins, r.contract_ends) is distinct from (t.classes, t.begins, t.ends)`,
        parameters,
      );
      await this.database.affected(
        `with t (id, seen, code, name, kana, number, criticality, tags, industry, size, note, search_text) as materialized (
           select n."relationshipId", n.seen, ${RECORD} from ${rowsThat('update')})
         update app.supplier_record s set (code, name, name_kana, corporate_number, criticality, tags, industry, size, note, search_text, version,
           updated_at) = (t.code, t.name, t.kana, t.number, t.criticality, t.tags, t.industry, t.size, t.note, t.search_text, s.version + 1, now())
         from t where s.buyer_id = $1 and s.relationship_id = t.id and s.version = t.seen`,
        parameters,
      );
    });
    await this.writeContacts('update', parameters);
  }

  /** The main contact; further ones are not in the sheet and stay. */
  private async writeContacts(outcome: 'create' | 'update', parameters: readonly unknown[]): Promise<void> {
    await this.database.affected(
      `insert into app.supplier_contact as c (buyer_id, relationship_id, id, name, email, language, position)
       select $1, n."relationshipId", n."contactId", v."contactName", v."contactEmail", v."contactLanguage", 0
       from ${rowsThat(outcome)} where v."contactEmail" <> ''
       on conflict (buyer_id, relationship_id, position) do update set name = excluded.name, email = excluded.email, language = excluded.language
       where (c.name, c.email, c.language) is distinct from (excluded.name, excluded.email, excluded.language)`,
      parameters,
    );
  }
}
