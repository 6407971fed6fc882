import type { TenantDatabase } from '@app/tenancy';

/**
 * To be called before one statement adds thousands of rows.
 *
 * PostgreSQL keeps the plan of a foreign key's check for as long as the connection lives. One made while a table was small scans it
 * whole, once per row: extending 10,000 assessments took more than 120 s. Planned anew, the checks use the index.
 */
export async function forgetPlans(database: TenantDatabase): Promise<void> {
  await database.rows('discard plans');
}
