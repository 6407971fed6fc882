import type { Client } from 'pg';

/** Everything about the objects of the schema `app` that matters, by name; not the order of columns, which a change back may alter. */
export type SchemaPicture = Readonly<Record<string, string>>;

const IN_APP = `n.nspname = 'app'`;
/** TypeORM's own record of what was run. */
const NOT_ITS_RECORD = `c.relname not like 'migration%' and c.relname not like 'PK\\_%'`;
const rights = (acl: string, kind: string, owner: string) =>
  `(select string_agg(right_, ' ' order by right_) from unnest(coalesce(${acl}, acldefault('${kind}', ${owner}))::text[]) right_)`;

/** Each gives rows of `name` and `said`. */
const QUERIES: readonly string[] = [
  `select 'schema' as name, concat_ws(' ', pg_get_userbyid(n.nspowner), ${rights('n.nspacl', 'n', 'n.nspowner')}) as said from pg_namespace n where ${IN_APP}`,
  `select 'relation ' || c.relname as name, concat_ws(' ', c.relkind, pg_get_userbyid(c.relowner), 'rls', c.relrowsecurity, c.relforcerowsecurity,
     array_to_string(c.reloptions, ','), ${rights('c.relacl', 'r', 'c.relowner')}, case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end) as said
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${IN_APP} and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and ${NOT_ITS_RECORD}`,
  `select 'column ' || c.relname || '.' || a.attname as name, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
     pg_get_expr(d.adbin, d.adrelid), a.attacl::text, (select collname from pg_collation where oid = a.attcollation)) as said
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where ${IN_APP} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${NOT_ITS_RECORD}`,
  `select 'constraint ' || c.relname || '.' || o.conname as name, concat_ws(' ', pg_get_constraintdef(o.oid), o.convalidated) as said
   from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace where ${IN_APP} and ${NOT_ITS_RECORD}`,
  `select 'index ' || c.relname as name, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid) as said
   from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${IN_APP} and ${NOT_ITS_RECORD}`,
  `select 'policy ' || tablename || '.' || policyname as name, concat_ws(' ', permissive, roles::text, cmd, 'using', qual, 'check', with_check) as said
   from pg_policies where schemaname = 'app'`,
  `select 'trigger ' || c.relname || '.' || t.tgname as name, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled) as said
   from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where ${IN_APP} and not t.tgisinternal`,
  `select 'function ' || p.oid::regprocedure as name, concat_ws(' ', pg_get_userbyid(p.proowner), ${rights('p.proacl', 'f', 'p.proowner')}, pg_get_functiondef(p.oid)) as said
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${IN_APP}`,
  `select 'type ' || t.typname as name, concat_ws(' ', t.typtype, ${rights('t.typacl', 'T', 't.typowner')},
     (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = t.oid)) as said
   from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${IN_APP} and t.typtype <> 'c' and t.typelem = 0`,
  `select 'defaults ' || pg_get_userbyid(defaclrole) || ' ' || defaclobjtype::text as name, defaclacl::text as said from pg_default_acl`,
];

export async function schemaPicture(admin: Client): Promise<SchemaPicture> {
  const picture: Record<string, string> = {};
  for (const query of QUERIES) {
    const { rows } = await admin.query<{ name: string; said: string }>(query);
    for (const { name, said } of rows) picture[name] = said;
  }
  return picture;
}

/** Rows by table, as JSON with sorted keys. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Every row of every table of the schema `app`, as the superuser. */
export async function allRows(admin: Client): Promise<Rows> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${IN_APP} and c.relkind in ('r', 'p') and ${NOT_ITS_RECORD} order by 1`,
  );
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of tables) {
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from app."${name}" t`);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
