import type { Client } from 'pg';

/** The functions that may look across tenants, in alphabetical order (architecture.md: a short, named, tested list). */
export const DEFINER_FUNCTIONS: ReadonlySet<string> = new Set([
  'connect_organization',
  'count_attempt',
  'find_credential',
  'forget_attempts',
  'live_access',
  'outbox',
  'own_memberships',
  'resolve_link',
  'take_invitation',
]);

/** Columns that say whose a row is. */
const TENANT_COLUMNS = ['organization_id', 'owner_id', 'buyer_id', 'supplier_id', 'reader_id'];

/** Keys that are rightly without a tenant: an address signs in to one account; ids are random and made by us. */
const KEYS_WITHOUT_TENANT = ['user_account_email'];

/** Tables of the runtime role that belong to a person or to nobody. */
const NOT_OF_A_TENANT = ['migration', 'user_account', 'session_family', 'attempt', 'organization'];

/** Of the person who reads, of nobody, or built in. */
const OPEN_TO_AUDITORS = [
  'migration',
  'user_account',
  'session_family',
  'attempt',
  'framework',
  'framework_requirement',
  'crosswalk_mapping',
];

/** What is wrong with roles, policies, keys, views and functions; a sentence each. */
export async function faultsOf(database: Client): Promise<string[]> {
  const checks = [
    ...[roles, memberships, ownership, truncation, protection, policies, openPolicies, auditorPolicies, views, copies],
    ...[uniqueKeys, foreignKeys, functions, searchPaths, openFunctions],
  ];
  const faults: string[] = [];
  for (const check of checks) faults.push(...(await check(database)));
  return faults;
}

async function sentences(database: Client, sql: string, parameters: unknown[] = []): Promise<string[]> {
  const { rows } = await database.query<{ fault: string }>(sql, parameters);
  return rows.map(({ fault }) => fault);
}

const roles = (database: Client) =>
  sentences(
    database,
    `select rolname || ' has rights that no role of ours may have' as fault from pg_roles
     where rolname in ('app_user', 'app_owner') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  );

const memberships = (database: Client) =>
  sentences(
    database,
    `select m.rolname || ' acts as ' || r.rolname || ' too' as fault from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
     where m.rolname in ('app_user', 'app_owner')`,
  );

const ownership = (database: Client) =>
  sentences(
    database,
    `select relname || ' belongs to the runtime role' as fault from pg_class where pg_get_userbyid(relowner) = 'app_user' and relkind in ('r', 'p', 'v', 'm')`,
  );

const truncation = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' can be emptied by the runtime role' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and has_table_privilege('app_user', c.oid, 'truncate')`,
  );

const protection = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' is not under forced row-level security' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and c.relname <> 'migration' and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );

const policies = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' has no policy that guards both reading and writing' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and c.relname <> 'migration' and not exists (
       select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null)`,
  );

const openPolicies = (database: Client) =>
  sentences(
    database,
    `select tablename || '.' || policyname || ' lets the runtime role through unseen' as fault from pg_policies
     where schemaname = 'app' and not ('app_owner' = any (roles)) and (qual = 'true' or with_check = 'true' or 'public' = any (roles))`,
  );

/** What an external auditor may see of a table is said by a policy, or it is nothing of the campaigns. */
const auditorPolicies = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' does not say what external auditors see of it' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and c.relname <> all ($1) and not exists (
       select 1 from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd in ('*', 'r') and p.polname = c.relname || '_auditor')`,
    [OPEN_TO_AUDITORS],
  );

const views = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' is a view that reads as its owner' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  );

/** What no policy can guard: kept copies of a query, tables of another server. */
const copies = (database: Client) =>
  sentences(
    database,
    `select c.relname || ' is a copy that row-level security cannot guard' as fault from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('m', 'f')`,
  );

/** Keys whose only column is an id that we made are unguessable; every other one names its tenant. */
const uniqueKeys = (database: Client) =>
  sentences(
    database,
    `select i.relname || ' is a unique key without the tenant' as fault
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and x.indisunique and c.relname <> all ($2) and i.relname <> all ($3)
       and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey) and (a.attname = any ($1) or a.attname ~ '_?id$' and a.atttypid = 'uuid'::regtype))`,
    [TENANT_COLUMNS, NOT_OF_A_TENANT, KEYS_WITHOUT_TENANT],
  );

const foreignKeys = (database: Client) =>
  sentences(
    database,
    `select f.conname || ' is a foreign key between tenant tables without the tenant' as fault
     from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class r on r.oid = f.confrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and f.contype = 'f' and r.relname <> all ($2)
       and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = any (f.conkey) and a.attname = any ($1))`,
    [TENANT_COLUMNS, NOT_OF_A_TENANT],
  );

const functions = async (database: Client) => {
  const named = [...DEFINER_FUNCTIONS];
  return sentences(
    database,
    `select p.proname || ' looks across tenants and is not on the list' as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.prosecdef and p.proname <> all ($1)`,
    [named],
  );
};

const searchPaths = (database: Client) =>
  sentences(
    database,
    `select p.proname || ' is a definer function with an open search path' as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.prosecdef and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')`,
  );

const openFunctions = (database: Client) =>
  sentences(
    database,
    `select p.proname || ' is a definer function that everybody may call' as fault from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.prosecdef and exists (
       select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) granted where granted.grantee = 0 and granted.privilege_type = 'EXECUTE')`,
  );
