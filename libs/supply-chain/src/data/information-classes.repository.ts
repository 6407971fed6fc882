import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { InformationClass } from '../domain/information-class.js';

export interface CarriedClass {
  readonly key: string;
  readonly suppliers: number;
}

@Injectable()
export class InformationClassesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** The organization's own set; empty while it uses the catalogue's. */
  own(): Promise<InformationClass[]> {
    return this.of(this.database.tenantId);
  }

  catalogue(): Promise<InformationClass[]> {
    return this.of(CATALOGUE_ID);
  }

  async replace(classes: readonly InformationClass[]): Promise<void> {
    const { tenantId } = this.database;
    await this.database.affected(`delete from app.information_class where owner_id = $1`, [tenantId]);
    await this.database.affected(
      `insert into app.information_class (owner_id, key, name_ja, name_en, exposure, position)
       select $1, c.key, c.name ->> 'ja', c.name ->> 'en', c.exposure, c.position
       from jsonb_to_recordset($2::jsonb) as c (key text, name jsonb, exposure numeric, position int)`,
      [tenantId, JSON.stringify(classes)],
    );
  }

  /** Which classes outside of a set the buyer's suppliers handle, ended relationships included. */
  carriedOutside(keys: readonly string[]): Promise<CarriedClass[]> {
    return this.database.rows<CarriedClass>(
      `select c.key, count(*)::int as suppliers from app.trade_relationship r cross join lateral unnest(r.classes) as c (key)
       where r.buyer_id = $1 and c.key <> all ($2::text[]) group by c.key order by c.key`,
      [this.database.tenantId, keys],
    );
  }

  private of(ownerId: string): Promise<InformationClass[]> {
    return this.database.rows<InformationClass>(
      `select key, json_build_object('ja', name_ja, 'en', name_en) as name, exposure::float8 as exposure, position
       from app.information_class where owner_id = $1 order by position, key`,
      [ownerId],
    );
  }
}
