import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { BaselineClass } from '../domain/baseline-version.js';

/** Any number that nothing else in the database locks. */
const TURN = 4_715_221_903;

/** The information classes that an organization without a set of its own uses: those of the built-in baseline. */
@Injectable()
export class CatalogueClassesRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Processes that start together bring the content one after another. */
  async takeTurn(): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock($1)', [TURN]);
  }

  /** A class that went out of the baseline stays: suppliers may be recorded with it. */
  async write(classes: readonly BaselineClass[]): Promise<void> {
    await this.database.affected(
      `insert into app.information_class as i (owner_id, key, name_ja, name_en, exposure, position)
       select $1, key, name ->> 'ja', name ->> 'en', exposure, position
       from jsonb_to_recordset($2::jsonb) as c (key text, name jsonb, exposure numeric, position int)
       on conflict (owner_id, key) do update set name_ja = excluded.name_ja, name_en = excluded.name_en, exposure = excluded.exposure,
         position = excluded.position
       where (i.name_ja, i.name_en, i.exposure, i.position) is distinct from
         (excluded.name_ja, excluded.name_en, excluded.exposure, excluded.position)`,
      [CATALOGUE_ID, JSON.stringify(classes)],
    );
  }
}
