import { runtimeRole } from './tenant-table.js';

/** The campaigns chosen for the external auditor of the open transaction. */
export const CHOSEN = '(select app.chosen_campaigns())::uuid[]';
/** For what external auditors see nothing of. */
export const NOTHING = 'false';

/**
 * Narrows a table in transactions of external auditors to a part of what their organization sees.
 *
 * `sees_all` is asked once per statement, and the part is looked at only where it says no. The part may cost: nobody else pays for it.
 */
export function narrow(table: string, part: string, command: 'all' | 'select' = 'all'): string {
  return `create policy ${table}_auditor on app.${table} as restrictive for ${command} to ${runtimeRole()} using ((select app.sees_all()) is not null or ${part});`;
}

/**
 * What hangs on the chosen campaigns, as an object whose keys are looked up row by row: asked once per statement.
 * Auditors read as they may, under the policies of the tables that are asked.
 *
 * Not sub-selects in the policies themselves: the planner would count their cost for everybody, each time that a row is looked up. Nor arrays:
 * those are gone through from the beginning for each row (10,000 suppliers: seconds).
 *
 * @param rows what is asked of a table `a`, by the column whose values become the keys
 */
export function auditedByMe(rows: (column: string, table: string) => string): string {
  return [
    ['submissions', 'id', 'submission'],
    ['assessments', 'id', 'assessment'],
    ['relationships', 'relationship_id', 'assessment'],
  ]
    .map(
      ([name = '', column = '', table = '']) => `
      create or replace function app.audited_${name}() returns jsonb language sql stable parallel safe as $$ ${rows(column, table)} $$;`,
    )
    .join('\n');
}

/** Everything that the policies leave of a table, whoever asks. */
export const LEFT = (column: string, table: string) =>
  `select coalesce(jsonb_object_agg(a.${column}, true), '{}') from app.${table} a where a.buyer_id = app.current_tenant()`;

/** Whether the id in a column is among them. */
export function among(name: 'submissions' | 'assessments' | 'relationships', column: string): string {
  return `jsonb_exists((select app.audited_${name}()), ${column}::text)`;
}
