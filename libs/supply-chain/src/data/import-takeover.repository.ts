import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { RowProblem } from '../domain/sheet/read-row.js';
import { searchText } from './searchable.js';

/** A row that makes or changes a supplier. */
export interface WaitingRow {
  readonly rowNumber: number;
  readonly outcome: 'create' | 'update';
  readonly name: string;
  /** Null where the supplier is still to be made. */
  readonly relationshipId: string | null;
}

/** The ids that a row's supplier has or gets. `supplierId` null: it is there already. */
export interface RowIds {
  readonly rowNumber: number;
  readonly relationshipId: string;
  readonly supplierId: string | null;
  readonly contactId: string;
}

/** The rows of import `$2` with their ids (`$3`) and values (`SheetValues`); '' of the sheet is null where the tables say so. */
const ROWS = `jsonb_to_recordset($3::jsonb) as n ("rowNumber" int, "relationshipId" uuid, "supplierId" uuid, "contactId" uuid)
  join app.supplier_import_row i on i.buyer_id = $1 and i.import_id = $2 and i.row_number = n."rowNumber"
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
       from app.supplier_import_row j left join app.supplier_record s on s.buyer_id = $1 and s.code = j.code
       where i.buyer_id = $1 and i.import_id = $2 and j.buyer_id = $1 and j.import_id = $2 and j.row_number = i.row_number
         and i.outcome <> 'problem'
         and ((i.content ->> 'relationshipId')::uuid is distinct from s.relationship_id
           or (i.content ->> 'seen')::int is distinct from s.version
           or not array(select jsonb_array_elements_text(i.content -> 'values' -> 'classes')) <@ $3::text[])`,
      [this.database.tenantId, importId, classKeys, JSON.stringify(problem)],
    );
  }

  waitingRows(importId: string): Promise<WaitingRow[]> {
    return this.database.rows<WaitingRow>(
      `select row_number as "rowNumber", outcome, content -> 'values' ->> 'name' as name, content ->> 'relationshipId' as "relationshipId"
       from app.supplier_import_row where buyer_id = $1 and import_id = $2 and outcome in ('create', 'update') order by row_number`,
      [this.database.tenantId, importId],
    );
  }

  async create(importId: string, ids: readonly RowIds[]): Promise<void> {
    const parameters = [this.database.tenantId, importId, JSON.stringify(ids)];
    await this.database.affected(
      `insert into app.trade_relationship (id, buyer_id, supplier_id, classes, contract_begins, contract_ends)
       select n."relationshipId", $1, n."supplierId", ${TRADE} from ${ROWS}`,
      parameters,
    );
    await this.database.affected(
      `insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name, name_kana, corporate_number, criticality, tags,
         industry, size, note, search_text)
       select n."relationshipId", $1, n."supplierId", ${RECORD} from ${ROWS}`,
      parameters,
    );
    await this.writeContacts(parameters);
  }

  /** Writes over exactly the versions that were seen. Relationships come before records: the order in which connecting takes them. */
  async update(importId: string, ids: readonly RowIds[]): Promise<number> {
    const parameters = [this.database.tenantId, importId, JSON.stringify(ids)];
    await this.database.affected(
      `update app.trade_relationship r set (classes, contract_begins, contract_ends, version) = (t.classes, t.begins, t.ends, r.version + 1)
       from (select n."relationshipId", ${TRADE} from ${ROWS}) t (id, classes, begins, ends)
       where r.buyer_id = $1 and r.id = t.id and (r.classes, r.contract_begins, r.contract_ends) is distinct from (t.classes, t.begins, t.ends)`,
      parameters,
    );
    const updated = await this.database.affected(
      `update app.supplier_record s set (code, name, name_kana, corporate_number, criticality, tags, industry, size, note, search_text, version,
         updated_at) = (t.code, t.name, t.kana, t.number, t.criticality, t.tags, t.industry, t.size, t.note, t.search_text, s.version + 1, now())
       from (select n."relationshipId", (i.content ->> 'seen')::int, ${RECORD} from ${ROWS})
         t (id, seen, code, name, kana, number, criticality, tags, industry, size, note, search_text)
       where s.buyer_id = $1 and s.relationship_id = t.id and s.version = t.seen`,
      parameters,
    );
    await this.writeContacts(parameters);
    return updated;
  }

  /** The main contact; further ones are not in the sheet and stay. */
  private async writeContacts(parameters: readonly unknown[]): Promise<void> {
    await this.database.affected(
      `insert into app.supplier_contact as c (buyer_id, relationship_id, id, name, email, language, position)
       select $1, n."relationshipId", n."contactId", v."contactName", v."contactEmail", v."contactLanguage", 0 from ${ROWS} where v."contactEmail" <> ''
       on conflict (buyer_id, relationship_id, position) do update set name = excluded.name, email = excluded.email, language = excluded.language
       where (c.name, c.email, c.language) is distinct from (excluded.name, excluded.email, excluded.language)`,
      parameters,
    );
  }
}
