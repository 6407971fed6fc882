import { type Page, pageOf } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { SupplierChoiceRepository } from './data/supplier-choice.repository.js';
import { SuppliersRepository, type TagCount, type WordCount } from './data/suppliers.repository.js';
import { refuse } from './domain/problems.js';
import type { SeenSupplier } from './domain/seen-supplier.js';
import { type SizeCount, sizeCounts } from './domain/size/size-counts.js';
import type { Supplier } from './domain/supplier.js';
import type { SupplierFilter } from './domain/supplier-filter.js';
import type { SupplierChoice, SupplierForIssue, SupplierName } from './domain/supplier-for-issue.js';
import { readCursor, type SupplierOrder } from './domain/supplier-order.js';
import { insistOnSeen, seenBy } from './seen-by.js';

export interface SupplierPage extends Page<SeenSupplier> {
  /** How many there are on all pages together. */
  readonly total: number;
}

export interface PageWish {
  readonly order: SupplierOrder;
  readonly cursor: string | null;
  readonly limit: number;
}

/** More nobody looks through; the filter takes any other by its name. */
const MOST_WORDS = 200;

/** Reads the buyer's suppliers. */
@Injectable()
export class SuppliersService {
  constructor(
    private readonly suppliers: SuppliersRepository,
    private readonly choices: SupplierChoiceRepository,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws AppError `supplier_filter_withheld` */
  async list(filter: SupplierFilter, { order, cursor, limit }: PageWish): Promise<SupplierPage> {
    insistOnSeen(this.database.actor, filter);
    const begin = cursor === null ? null : readCursor(cursor, order);
    const listed = await this.suppliers.list(filter, order, begin, limit + 1);
    const { items, next } = pageOf(listed, limit, (one) => one.cursor);
    return { items: items.map(({ supplier }) => seenBy(this.database.actor, supplier)), next, total: await this.suppliers.count(filter) };
  }

  /** The tags in use, ended relationships included, the most frequent first. */
  tags(): Promise<TagCount[]> {
    return this.suppliers.tags(MOST_WORDS);
  }

  /** The industries in use, ended relationships included, the most frequent first. */
  industries(): Promise<WordCount[]> {
    return this.suppliers.words('industry', MOST_WORDS);
  }

  /** The sizes in use, likewise: bands from the smallest, then words that say none. */
  async sizes(): Promise<SizeCount[]> {
    return sizeCounts(await this.suppliers.words('size')).slice(0, MOST_WORDS);
  }

  /** @throws AppError `supplier_not_found` */
  async find(id: string): Promise<SeenSupplier> {
    return seenBy(this.database.actor, await this.whole(id));
  }

  /**
   * With all that is in the record, for whoever changes it.
   *
   * @throws AppError `supplier_not_found`
   */
  async whole(id: string): Promise<Supplier> {
    const supplier = await this.suppliers.find(id);
    if (!supplier) throw refuse('supplier_not_found');
    return supplier;
  }

  /**
   * The suppliers of a choice with what issuing needs, by code, in one statement.
   * Only active relationships: one that is unknown, another buyer's or ended is simply not among them.
   */
  select(choice: SupplierChoice): Promise<SupplierForIssue[]> {
    return this.choices.select(choice);
  }

  /**
   * How many suppliers a filter leaves now.
   *
   * @throws AppError `supplier_filter_withheld`
   */
  async count(filter: SupplierFilter): Promise<number> {
    insistOnSeen(this.database.actor, filter);
    return this.suppliers.count(filter);
  }

  /** Codes and names by relationship, ended ones included; unknown ids are left out. */
  names(relationshipIds: readonly string[]): Promise<ReadonlyMap<string, SupplierName>> {
    return this.choices.names(relationshipIds);
  }
}
