import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Lets go of the keeper and waits until it has ended the server. */
export default async function tearDown(): Promise<void> {
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  const room = process.env.TEST_DATABASE_ROOM;
  if (admin && room && existsSync(join(room, 'server.json'))) await dropTemplate(admin);
  const { testDatabaseKeeper: keeper } = globalThis as { testDatabaseKeeper?: ChildProcess };
  if (!keeper || keeper.exitCode !== null) return;
  keeper.ref();
  keeper.stdin?.end();
  await once(keeper, 'exit');
}

async function dropTemplate(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query('alter database enjuku_template is_template false');
  await client.query('drop database enjuku_template with (force)');
  await client.end();
}
