import type { MemberActor } from '@app/tenancy';
import type pg from 'pg';
import { timed } from '../measure/pairs.js';

const OF_CAMPAIGN = `select id from app.assessment where buyer_id = $1 and campaign_id = $2`;

/** What issuing writes, by a condition on the campaign, and what makes a row new. */
const ROWS: readonly { readonly table: string; readonly of: string; readonly anew: string }[] = [
  {
    table: 'app.assessment',
    of: `buyer_id = $1 and campaign_id = $2`,
    anew: `id = uuidv7(), campaign_id = (select id from copied_campaign)`,
  },
  { table: 'app.assessment_step', of: `buyer_id = $1 and assessment_id in (${OF_CAMPAIGN})`, anew: 'id = uuidv7()' },
  { table: 'app.link', of: `organization_id = $1 and subject_id in (${OF_CAMPAIGN})`, anew: 'id = uuidv7()' },
  {
    table: 'app.message',
    of: `organization_id = $1 and subject_id in (${OF_CAMPAIGN})`,
    anew: `id = uuidv7(), message_id = uuidv7()::text`,
  },
  {
    table: 'pgboss.job',
    of: `name = 'notifications.send' and data ->> 'tenantId' = $1::text
      and (data ->> 'messageId')::uuid in (select id from app.message where subject_id in (${OF_CAMPAIGN.replace('$1', '$1::uuid')}))`,
    anew: 'id = uuidv7()',
  },
  {
    table: 'pgboss.job',
    of: `name = 'assessments.tell-supplier' and (data ->> 'assessmentId')::uuid in (${OF_CAMPAIGN})`,
    anew: 'id = uuidv7()',
  },
];

/** The rows that issuing made, written once more by one `insert … select` per table, in one transaction, as superuser: what the database alone needs. */
export async function copyOfIssue(admin: pg.Pool, { tenantId }: MemberActor, campaignId: string): Promise<number> {
  const client = await admin.connect();
  try {
    // What issuing has just written is not in the statistics yet; without them the planner joins ten thousand jobs row by row.
    await client.query('analyze app.assessment, app.link, app.message, pgboss.job');
    await copyAside(client, 'copied_campaign', 'app.campaign', `buyer_id = $1 and id = $2`, 'id = uuidv7()', [tenantId, campaignId]);
    await client.query(`insert into app.campaign select * from copied_campaign`);
    for (const [index, { table, of, anew }] of ROWS.entries()) {
      await copyAside(client, `copied_${index}`, table, of, anew, [tenantId, campaignId]);
    }
    return await timed(async () => {
      await client.query('begin');
      for (const [index, { table }] of ROWS.entries()) await client.query(`insert into ${table} select * from copied_${index}`);
      await client.query('commit');
    });
  } finally {
    await client.query('discard temp');
    client.release();
  }
}

async function copyAside(client: pg.PoolClient, name: string, table: string, of: string, anew: string, values: unknown[]): Promise<void> {
  await client.query(`create temp table ${name} as select * from ${table} limit 0`);
  await client.query(`insert into ${name} select * from ${table} where ${of}`, values);
  await client.query(`update ${name} set ${anew}`);
}
