import type { Lab } from './lab.js';
import type { Organization } from './world.js';

/** Columns that say whose a row is. */
const OWNERS = ['organization_id', 'owner_id', 'buyer_id', 'supplier_id', 'reader_id'];

export interface TenantTable {
  readonly name: string;
  /** The columns that say whose a row is. */
  readonly owners: readonly string[];
}

/** Every table that holds rows of organizations. */
export async function tenantTables(lab: Pick<Lab, 'rows'>): Promise<TenantTable[]> {
  return lab.rows(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as owners
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = 'app' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and (a.attname = any ($1) or c.relname = 'organization' and a.attname = 'id')
     group by 1 order by 1`,
    [OWNERS],
  );
}

/** A fingerprint per table of every row in which these organizations have a part. */
export async function fingerprintsOf(lab: Lab, organizations: readonly Organization[]): Promise<Record<string, string>> {
  const ids = organizations.map(({ id }) => id);
  const fingerprints: Record<string, string> = {};
  for (const { name, owners } of await tenantTables(lab)) {
    const theirs = owners.map((column) => `t.${column} = any ($1::uuid[])`).join(' or ');
    const { print } = await lab.row<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from app.${name} t where ${theirs}`,
      [ids],
    );
    fingerprints[name] = print;
  }
  return fingerprints;
}
