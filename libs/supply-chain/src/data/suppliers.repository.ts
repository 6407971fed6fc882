import type { CursorKey } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Supplier } from '../domain/supplier.js';
import type { SupplierFilter } from '../domain/supplier-filter.js';
import type { SupplierOrder } from '../domain/supplier-order.js';
import { conditionsOf } from './supplier-conditions.js';
import { RELATIONSHIP, SUPPLIER_COLUMNS, SUPPLIER_TABLES, type SupplierRow, toSupplier } from './supplier-row.js';
import { pageSql } from './supplier-sorting.js';

/** A supplier with its place in the list. */
export interface ListedSupplier {
  readonly supplier: Supplier;
  readonly cursor: CursorKey;
}

/** A tag with how many suppliers carry it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** A word of the buyer's own for what a supplier is, with how many it stands at. */
export interface WordCount {
  readonly word: string;
  readonly count: number;
}

/** What the buyer reads of its suppliers. */
@Injectable()
export class SuppliersRepository {
  constructor(private readonly database: TenantDatabase) {}

  async find(id: string): Promise<Supplier | null> {
    const row = await this.database.row<SupplierRow>(
      `select ${SUPPLIER_COLUMNS} from ${SUPPLIER_TABLES} where s.buyer_id = $1 and s.relationship_id = $2`,
      [this.database.tenantId, id],
    );
    return row && toSupplier(row);
  }

  /** At most `count` suppliers from `begin` on. What stands in other tables is looked up for these only. */
  async list(filter: SupplierFilter, order: SupplierOrder, begin: CursorKey | null, count: number): Promise<ListedSupplier[]> {
    const { tables, where, parameters: filtered } = conditionsOf(this.database.tenantId, filter);
    const parameters = [...filtered];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const { orderBy, after, cursor } = pageSql(order, begin, bind);
    const rows = await this.database.rows<SupplierRow & { cursor: CursorKey }>(
      `select ${SUPPLIER_COLUMNS}, ${cursor} as cursor
       from (select s.* from ${tables} where ${where}${after === null ? '' : ` and ${after}`} order by ${orderBy} limit ${bind(count)}) s
       cross join lateral ${RELATIONSHIP} order by ${orderBy}`,
      parameters,
    );
    return rows.map((row) => ({ supplier: toSupplier(row), cursor: row.cursor }));
  }

  async count(filter: SupplierFilter): Promise<number> {
    const { tables, where, parameters } = conditionsOf(this.database.tenantId, filter);
    const row = await this.database.row<{ count: number }>(`select count(*)::int as count from ${tables} where ${where}`, parameters);
    return row?.count ?? 0;
  }

  /** The tags that there are, the most frequent first. */
  tags(most: number): Promise<TagCount[]> {
    return this.database.rows<TagCount>(
      `select tag, count(*)::int as count from app.supplier_record s cross join lateral unnest(s.tags) tag
       where s.buyer_id = $1 group by tag order by count desc, tag limit $2`,
      [this.database.tenantId, most],
    );
  }

  /** The words that stand in a column, the most frequent first. @param most null: all of them */
  words(column: 'industry' | 'size', most: number | null = null): Promise<WordCount[]> {
    return this.database.rows<WordCount>(
      `select s.${column} as word, count(*)::int as count from app.supplier_record s
       where s.buyer_id = $1 and s.${column} <> '' group by s.${column} order by count desc, s.${column} limit $2`,
      [this.database.tenantId, most],
    );
  }

  /** All suppliers of a filter in the order of their codes, in batches. */
  async *each(filter: SupplierFilter): AsyncGenerator<Supplier[]> {
    const { where, parameters } = conditionsOf(this.database.tenantId, filter);
    const sql = `select ${SUPPLIER_COLUMNS} from ${SUPPLIER_TABLES} where ${where} order by s.code`;
    for await (const rows of this.database.batches<SupplierRow>(sql, parameters)) yield rows.map(toSupplier);
  }

  async byCodes(codes: readonly string[]): Promise<Supplier[]> {
    const rows = await this.database.rows<SupplierRow>(
      `select ${SUPPLIER_COLUMNS} from ${SUPPLIER_TABLES} where s.buyer_id = $1 and s.code = any ($2::text[])`,
      [this.database.tenantId, codes],
    );
    return rows.map(toSupplier);
  }
}
