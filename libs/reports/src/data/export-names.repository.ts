import type { NamedIds } from '@app/audit';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** What stands behind ids in the register of exports, as the organization that acts calls it. */
@Injectable()
export class ExportNamesRepository {
  constructor(private readonly database: TenantDatabase) {}

  of({ campaigns, assessments, members, suppliers }: NamedIds): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.rows(
      `select id, name from app.campaign where buyer_id = $1 and id = any ($2::uuid[])
       union all select id, title from app.assessment where supplier_id = $1 and id = any ($3::uuid[])
       union all select user_id, display_name from app.membership where organization_id = $1 and user_id = any ($4::uuid[])
       union all select relationship_id, code || ' ' || name from app.supplier_record where buyer_id = $1 and relationship_id = any ($5::uuid[])`,
      [this.database.tenantId, campaigns, assessments, members, suppliers],
    );
  }
}
