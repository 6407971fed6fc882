import pg from 'pg';

import type { TestDatabase } from './database.js';

/** What nobody can do through the product, for what a test has to bring about or look at behind its back. */
export async function asSuperuser<T extends object>(
  { adminUrl }: Pick<TestDatabase, 'adminUrl'>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
