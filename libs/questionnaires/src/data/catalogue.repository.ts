import { CATALOGUE_ID } from '@app/kernel';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** Any number that nothing else in the database locks. */
const TURN = 4_715_221_902;

@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Processes that start together bring the content one after another; the first makes the organization that owns it. */
  async takeTurn(): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock($1)', [TURN]);
    await this.database.affected(
      `insert into app.organization (id, name, language, state) values ($1, 'Enjuku', 'ja', 'catalogue') on conflict (id) do nothing`,
      [CATALOGUE_ID],
    );
  }
}
