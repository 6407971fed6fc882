import pg from 'pg';

const { escapeIdentifier, escapeLiteral } = pg;

/** Who connects as what. Names and passwords come from the URLs, because roles belong to the cluster, not to the database. */
export interface RoleUrls {
  /** Owns the database and its schemas, runs the migrations. All URLs name the same database. */
  readonly owner: string;
  /** The API and the worker: owns nothing, bypasses nothing. */
  readonly user: string;
  /** Reads everything and changes nothing, for backups. */
  readonly backup: string;
}

/** Any number that nothing else in the cluster locks: processes that start together take turns. */
const LOCK = 4_715_221_900;

interface Login {
  readonly name: string;
  readonly password: string;
}

interface Plan {
  readonly owner: Login;
  readonly user: Login;
  readonly backup: Login;
  readonly database: string;
}

/**
 * Makes the roles, the database and its two schemas (`app`, `pgboss`), or puts right what differs; passwords become those of the URLs.
 * May be repeated at every start. Nothing else in the product connects as a superuser.
 *
 * @param adminUrl a superuser, on any database of the cluster
 */
export async function bootstrapRoles(adminUrl: string, urls: RoleUrls): Promise<void> {
  const plan = planOf(urls);
  const admin = loginOf(adminUrl).name;
  for (const { name } of [plan.owner, plan.user, plan.backup]) {
    if (name === admin) throw new Error(`The role "${name}" administers the cluster and cannot also be one of the product's own roles.`);
  }
  await withClient(adminUrl, async (cluster) => {
    await cluster.query('select pg_advisory_lock($1)', [LOCK]);
    await makeRole(cluster, plan.owner, 'nobypassrls');
    await makeRole(cluster, plan.user, 'nobypassrls');
    await makeRole(cluster, plan.backup, 'bypassrls');
    await cluster.query(`grant pg_read_all_data to ${escapeIdentifier(plan.backup.name)}`);
    await cluster.query(`alter role ${escapeIdentifier(plan.backup.name)} set default_transaction_read_only = on`);
    await makeDatabase(cluster, plan);
    await allowConnections(cluster, plan.database, urls);
    await withClient(onDatabase(adminUrl, plan.database), (database) => makeSchemas(database, plan.owner));
  });
}

/**
 * Who may connect to a database. A copy made from a template keeps the owners of its tables, but not this.
 */
export async function allowConnections(cluster: pg.Client, database: string, urls: RoleUrls): Promise<void> {
  const { user, backup } = planOf(urls);
  await cluster.query(`revoke all on database ${escapeIdentifier(database)} from public`);
  await cluster.query(
    `grant connect on database ${escapeIdentifier(database)} to ${escapeIdentifier(user.name)}, ${escapeIdentifier(backup.name)}`,
  );
}

/** The same connection, to another database of the cluster. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

function planOf(urls: RoleUrls): Plan {
  const database = decodeURIComponent(new URL(urls.owner).pathname.slice(1));
  return { owner: loginOf(urls.owner), user: loginOf(urls.user), backup: loginOf(urls.backup), database };
}

function loginOf(url: string): Login {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

async function makeRole(cluster: pg.Client, { name, password }: Login, rowSecurity: 'bypassrls' | 'nobypassrls'): Promise<void> {
  const { rowCount } = await cluster.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount === 0) await cluster.query(`create role ${escapeIdentifier(name)}`);
  await cluster.query(
    `alter role ${escapeIdentifier(name)} login nosuperuser nocreatedb nocreaterole noreplication ${rowSecurity} password ${escapeLiteral(password)}`,
  );
}

/** In UTF-8, sorted by code point, so that it sorts alike on every machine and in every version of its libraries. */
async function makeDatabase(cluster: pg.Client, { database, owner }: Plan): Promise<void> {
  const { rowCount } = await cluster.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    await cluster.query(`create database ${escapeIdentifier(database)} template template0 encoding 'UTF8' ${await localeOf(cluster)}`);
  }
  await cluster.query(`alter database ${escapeIdentifier(database)} owner to ${escapeIdentifier(owner.name)}`);
}

/** PostgreSQL's own C.UTF-8 rules came with 17; before, the system's C.UTF-8 classifies characters. */
async function localeOf(cluster: pg.Client): Promise<string> {
  const { rows } = await cluster.query<{ own: boolean }>(`select current_setting('server_version_num')::int >= 170000 as own`);
  return rows[0]?.own ? `locale_provider builtin builtin_locale 'C.UTF-8'` : `locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8'`;
}

async function makeSchemas(database: pg.Client, owner: Login): Promise<void> {
  for (const schema of ['app', 'pgboss']) {
    await database.query(`create schema if not exists ${schema} authorization ${escapeIdentifier(owner.name)}`);
    await database.query(`alter schema ${schema} owner to ${escapeIdentifier(owner.name)}`);
  }
  await database.query('revoke create on schema public from public');
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'enjuku bootstrap' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
