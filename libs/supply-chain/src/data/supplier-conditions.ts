import { isId, searchWords } from '@app/kernel';
import { searchable } from '@app/tenancy';

import type { SupplierFilter } from '../domain/supplier-filter.js';
import { SUPPLIER_TABLES } from './supplier-row.js';

/** A condition in SQL with the values it binds; the buyer is always `$1`. */
export interface Conditions {
  /** The tables that the condition speaks of. */
  readonly tables: string;
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/** Turns a filter into SQL over the tables of supplier-row.ts. */
export function conditionsOf(buyerId: string, filter: SupplierFilter): Conditions {
  const parameters: unknown[] = [buyerId];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const where = ['s.buyer_id = $1'];
  for (const word of searchWords(filter.search ?? '')) where.push(`strpos(s.search_text, ${searchable(`${bind(word)}::text`)}) > 0`);
  if (filter.classes) where.push(`r.classes && ${bind(filter.classes)}::text[]`);
  if (filter.hasClasses !== undefined) where.push(`r.classes ${filter.hasClasses ? '<>' : '='} '{}'`);
  if (filter.criticality) where.push(`s.criticality = any (${bind(filter.criticality)}::text[])`);
  if (filter.tags) where.push(`s.tags && ${bind(filter.tags)}::text[]`);
  if (filter.ownerId !== undefined) where.push(`s.owner_user_id = ${bind(isId(filter.ownerId) ? filter.ownerId : null)}::uuid`);
  if (filter.state !== undefined) where.push(`r.state = ${bind(filter.state)}`);
  if (filter.hasContact !== undefined) where.push(`${filter.hasContact ? '' : 'not '}${HAS_CONTACT}`);
  const tables = filter.classes || filter.state || filter.hasClasses !== undefined ? SUPPLIER_TABLES : 'app.supplier_record s';
  return { tables, where: where.join(' and '), parameters };
}

/** Not a bare `exists`, for the reason given at `RELATIONSHIP`: it is asked of each record by itself. */
const HAS_CONTACT =
  'coalesce(exists (select 1 from app.supplier_contact k where k.buyer_id = s.buyer_id and k.relationship_id = s.relationship_id), false)';
