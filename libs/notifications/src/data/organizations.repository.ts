import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

/** What a mail says about its sender. */
export interface SendingOrganization {
  readonly name: string;
  readonly timeZone: string;
  /** When it signed up, or was claimed. */
  readonly since: Date;
}

/** Reads the open organization's own row. Identity keeps that table, but stands above this library and cannot be asked. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: TenantDatabase) {}

  async current(): Promise<SendingOrganization> {
    const row = await this.database.row<SendingOrganization>(
      `select name, time_zone as "timeZone", coalesce(claimed_at, created_at) as since from app.organization where id = $1`,
      [this.database.tenantId],
    );
    if (!row) throw new Error('A mail was queued for an organization that does not exist.');
    return row;
  }
}
