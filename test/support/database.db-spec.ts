import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
  });

  it('gives nobody but the superuser a way around row-level security, except the reader of backups', async () => {
    const roles = await query(
      database.adminUrl,
      `select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname like 'app\\_%' order by rolname`,
    );

    const none = { rolsuper: false, rolcreatedb: false, rolcreaterole: false };
    expect(roles).toEqual([
      { rolname: 'app_backup', ...none, rolbypassrls: true },
      { rolname: 'app_owner', ...none, rolbypassrls: false },
      { rolname: 'app_user', ...none, rolbypassrls: false },
    ]);
  });

  it('belongs to the owner, schemas included, and the runtime role owns nothing in it', async () => {
    const owners = await query(
      database.adminUrl,
      `select 'database' as what, pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()
       union all select nspname, pg_get_userbyid(nspowner) from pg_namespace where nspname in ('app', 'pgboss') order by what`,
    );
    const [owned] = await query(
      database.adminUrl,
      `select count(*)::int as count from pg_class where pg_get_userbyid(relowner) = 'app_user'`,
    );

    expect(owners).toEqual([
      { what: 'app', owner: 'app_owner' },
      { what: 'database', owner: 'app_owner' },
      { what: 'pgboss', owner: 'app_owner' },
    ]);
    expect(owned).toEqual({ count: 0 });
  });

  it('sorts Japanese and Latin text by code point, as on every other machine', async () => {
    const [row] = await query(
      database.url,
      `select string_agg(word, ' ' order by word) as sorted from unnest(array['い', 'b', 'ア', 'B', 'あ', '亜']) word`,
    );

    expect(row).toEqual({ sorted: 'B b あ い ア 亜' });
  });

  it('refuses writes to the reader of backups, and tables to the runtime role', async () => {
    await expect(query(database.backupUrl, 'create temp table t (a int)')).rejects.toThrow(/read-only|permission denied/);
    await expect(query(database.url, 'create table app.t (a int)')).rejects.toThrow('permission denied');
    await expect(query(database.url, 'create table public.t (a int)')).rejects.toThrow('permission denied');
    await expect(query(database.url, 'truncate app.migration')).rejects.toThrow('permission denied');
  });

  it('is apart from every other', async () => {
    const other = await createTestDatabase();

    await query(database.ownerUrl, 'create table app.only_here (a int)');

    await expect(query(other.ownerUrl, 'select * from app.only_here')).rejects.toThrow('does not exist');
    await other.drop();
  });
});
