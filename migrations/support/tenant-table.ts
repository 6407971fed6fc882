/** SQL that reads the tenant of the open transaction once per statement (architecture.md: the sub-select is what makes it cheap). */
export const TENANT = '(select app.current_tenant())';
export const PERSON = '(select app.current_person())';

interface Protection {
  /** Which rows may be seen, as a condition on columns of the row itself. */
  readonly read: string;
  /** Which rows may be written, and may result from a write; `read` where nothing is said. */
  readonly write?: string;
  /** What the runtime role may do: `select, insert, update, delete` where nothing is said. */
  readonly grant?: string;
  /** True where a definer function of the owner must look across tenants. */
  readonly owner?: boolean;
}

/** Puts a table under row-level security, for its owner too, and opens it to the runtime role. */
export function protect(
  table: string,
  { read, write = read, grant = 'select, insert, update, delete', owner = false }: Protection,
): string {
  const separate = read === write ? '' : `create policy ${table}_read on app.${table} for select to ${runtimeRole()} using (${read});`;
  const across = owner ? `create policy ${table}_owner on app.${table} to ${ownerRole()} using (true) with check (true);` : '';
  return `
    alter table app.${table} enable row level security;
    alter table app.${table} force row level security;
    create policy ${table}_tenant on app.${table} to ${runtimeRole()} using (${write}) with check (${write});
    ${separate}
    ${across}
    grant ${grant} on app.${table} to ${runtimeRole()};
    grant select on app.${table} to ${backupRole()};`;
}

/** A table that the runtime role never touches: only definer functions do. */
export function protectForOwner(table: string): string {
  return `
    alter table app.${table} enable row level security;
    alter table app.${table} force row level security;
    create policy ${table}_owner on app.${table} to ${ownerRole()} using (true) with check (true);`;
}

/** The role that the API and the worker connect as; taken from DATABASE_URL because roles belong to the cluster. */
export function runtimeRole(): string {
  return quoted(userOf('DATABASE_URL', 'app_user'));
}

export function ownerRole(): string {
  return quoted(userOf('DATABASE_OWNER_URL', 'app_owner'));
}

export function backupRole(): string {
  return quoted(userOf('DATABASE_BACKUP_URL', 'app_backup'));
}

function userOf(variable: string, fallback: string): string {
  const url = process.env[variable];
  return url ? decodeURIComponent(new URL(url).username) || fallback : fallback;
}

function quoted(role: string): string {
  return `"${role.replaceAll('"', '""')}"`;
}
