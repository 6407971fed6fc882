import type { Lab } from './lab.js';

/** Rows of the catalogue only: no organization writes them. */
const BUILT_IN = ['framework', 'framework_requirement', 'crosswalk_mapping', 'migration', 'attempt'];

/** Words of the product, keys, ids, fingerprints: columns in which nobody writes freely. */
const NOT_FREE = new Set(
  [
    'action actor_kind basis class_key classes criticality domain ended_because filters form hash key kind language message_id object_id object_type',
    'outcome password_hash perception phase previous_hash problems purpose question_key question_keys line recipients reminder_days request_hash roles',
    'section_key sha256 side stage_en stage_ja stage_key standing state status step subject_type template time_zone transport type na_rule visible_if',
    'failure file_name wish',
  ].flatMap((names) => names.split(' ')),
);
/** Free in one table, not in another. */
const FREE = new Set(['campaign.purpose', 'assessment.purpose', 'idempotency_key.key']);
/** Named after the assessment's campaign or taken from elsewhere; sheets have names of the product's own. */
const NOT_WRITTEN = new Set(['link.details', 'export_sheet.name']);

/** Columns of free text in which no organization's mark stands: places that the search for leaks does not reach. */
export async function unmarkedColumns(lab: Pick<Lab, 'rows' | 'canaries'>): Promise<string[]> {
  const columns = await lab.rows<{ place: string; table: string; column: string }>(
    `select c.table_name || '.' || c.column_name as place, c.table_name as table, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'app' and t.table_type = 'BASE TABLE' and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text')
       and c.table_name <> all ($1) order by 1`,
    [BUILT_IN],
  );
  const unmarked: string[] = [];
  for (const { place, table, column } of columns) {
    if (!FREE.has(place) && (NOT_FREE.has(column) || NOT_WRITTEN.has(place))) continue;
    const texts = await lab.rows<{ text: string }>(`select distinct ${column}::text as text from app.${table} where ${column} is not null`);
    if (!texts.some(({ text }) => lab.canaries.isMarked(text))) unmarked.push(place);
  }
  return unmarked;
}
