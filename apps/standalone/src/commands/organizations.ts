import 'reflect-metadata';
import { CATALOGUE_ID } from '@app/kernel';
import { systemOf, TenancyModule, TenantDatabase } from '@app/tenancy';
import { NestFactory } from '@nestjs/core';

export interface ListedOrganization {
  readonly id: string;
  readonly name: string;
}

/**
 * Every organization that somebody works in, by age.
 *
 * Row-level security shows the runtime role one organization at a time, and no definer function lists them: nothing of the product ever has
 * to. An operator's command asks as the owner of the tables, whose policy on this one table shows all of it, and reads nothing else so.
 *
 * @param ownerUrl of the role that owns the tables
 */
export async function listOrganizations(ownerUrl: string): Promise<ListedOrganization[]> {
  const tenancy = TenancyModule.forRoot({ url: ownerUrl, pool: 1, applicationName: 'enjuku command' });
  const context = await NestFactory.createApplicationContext(tenancy, { logger: ['error', 'fatal'], abortOnError: false });
  try {
    const database = context.get(TenantDatabase, { strict: false });
    return await database.as(systemOf(CATALOGUE_ID), () =>
      database.rows<ListedOrganization>(
        `select id, name from app.organization where state in ('active', 'closed') order by created_at, id`,
      ),
    );
  } finally {
    await context.close();
  }
}
