import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Buyer } from '../domain/buyer.js';

/** The relationships in which this organization is the supplier. */
@Injectable()
export class BuyersRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** At most `count` buyers by name, after the one with this name and relationship. */
  list(after: { readonly name: string; readonly id: string } | null, count: number): Promise<Buyer[]> {
    return this.database.rows<Buyer>(
      `select r.id as "relationshipId", o.name, r.state,
         to_char(r.contract_begins, 'YYYY-MM-DD') as "contractBegins", to_char(r.contract_ends, 'YYYY-MM-DD') as "contractEnds",
         coalesce((select jsonb_agg(jsonb_build_object('key', c.key, 'name', jsonb_build_object('ja', c.name_ja, 'en', c.name_en)) order by c.position)
           from app.information_class c where c.key = any (r.classes) and c.owner_id =
             case when exists (select 1 from app.information_class b where b.owner_id = r.buyer_id) then r.buyer_id else $2::uuid end), '[]') as classes
       from app.trade_relationship r join app.organization o on o.id = r.buyer_id
       where r.supplier_id = $1 and ($3::text is null or (o.name, r.id) > ($3, $4::uuid))
       order by o.name, r.id limit $5`,
      [this.database.tenantId, CATALOGUE_ID, after?.name ?? null, after?.id ?? null, count],
    );
  }

  /** Whether there is a relationship with this buyer, ended ones included. */
  async has(buyerId: string): Promise<boolean> {
    const relationship = await this.database.row(`select 1 from app.trade_relationship where supplier_id = $1 and buyer_id = $2`, [
      this.database.tenantId,
      buyerId,
    ]);
    return relationship !== null;
  }
}
