import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Ends the server of this run, or takes the template out of the one that was lent. */
export default async function tearDown(): Promise<void> {
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  const room = process.env.TEST_DATABASE_ROOM;
  if (admin && room && existsSync(join(room, 'server.json'))) await dropTemplate(admin);
  await (globalThis as { endTestDatabase?: () => Promise<void> }).endTestDatabase?.();
}

async function dropTemplate(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query('alter database enjuku_template is_template false');
  await client.query('drop database enjuku_template with (force)');
  await client.end();
}
