import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

@Injectable()
export class VersionReadersRepository {
  constructor(private readonly database: TenantDatabase) {}

  async isOpened(ownerId: string, versionId: string, readerId: string): Promise<boolean> {
    const row = await this.database.row('select 1 from app.version_reader where owner_id = $1 and version_id = $2 and reader_id = $3', [
      ownerId,
      versionId,
      readerId,
    ]);
    return row !== null;
  }

  /** One statement, however many readers. Those who may read already stay as they are. */
  async open(ownerId: string, versionIds: readonly string[], readerIds: readonly string[]): Promise<void> {
    await this.database.affected(
      `insert into app.version_reader (owner_id, version_id, reader_id)
       select $1, v, r from unnest($2::uuid[]) v cross join unnest($3::uuid[]) r
       on conflict do nothing`,
      [ownerId, [...versionIds], [...readerIds]],
    );
  }
}
