import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onDatabase } from '../../../migrations/bootstrap-roles.js';
import { migrationFiles } from '../../../migrations/data-source.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { migrateDatabase } from './migrate-database.js';

describe('setting up a database', () => {
  let cluster: TestDatabase;
  const name = `fresh_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    cluster = await createTestDatabase();
  });

  afterAll(async () => {
    await asAdmin(`drop database if exists ${name} with (force)`);
    await cluster.drop();
  });

  async function asAdmin(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: cluster.adminUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  const settings = () => ({
    ownerUrl: onDatabase(cluster.ownerUrl, name),
    userUrl: onDatabase(cluster.url, name),
    bootstrap: { adminUrl: cluster.adminUrl, backupUrl: onDatabase(cluster.backupUrl, name) },
  });

  it('makes it and runs every migration once, though two processes begin together', async () => {
    const runs = await Promise.all([migrateDatabase(settings()), migrateDatabase(settings())]);

    expect(runs.map((done) => done.length).sort()).toEqual([0, migrationFiles().length]);
  });

  it('changes nothing when it is repeated', async () => {
    expect(await migrateDatabase(settings())).toEqual([]);
  });

  it('refuses an administrator as one of the roles that the product uses, instead of taking the rights from it', async () => {
    const { adminUrl, backupUrl } = settings().bootstrap;

    await expect(migrateDatabase({ ...settings(), ownerUrl: adminUrl, bootstrap: { adminUrl, backupUrl } })).rejects.toThrow(
      'administers the cluster',
    );
  });
});
