import { BaselinesService, BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { CATALOGUE_ID, newId } from '@app/kernel';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID, QuestionnairesService } from '@app/questionnaires';
import { CampaignReports, RebuildService } from '@app/reports';
import { type MemberActor, systemOf, TenantDatabase } from '@app/tenancy';
import type pg from 'pg';
import type { World } from '../world/world.js';

export const CAMPAIGN_COLUMNS = `questionnaire_owner_id, questionnaire_version_id, baseline_owner_id, baseline_version_id`;
export const BUILT_IN = `'${CATALOGUE_ID}', '${BUILT_IN_QUESTIONNAIRE_VERSION_ID}', '${CATALOGUE_ID}', '${BUILT_IN_BASELINE_VERSION_ID}'`;

/**
 * So many issued campaigns, to each of which every supplier has submitted, 64 answers each time: set-based SQL past the product's services, as
 * superuser and without checking foreign keys. Scores are then made by the product itself.
 *
 * @returns the campaigns' ids, the oldest first
 */
export async function loadSeries(world: World, buyer: MemberActor, campaigns: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < campaigns) {
    const id = await loadCampaign(world, buyer);
    await loadAssessments(world, buyer, id);
    ids.push(id);
  }
  await loadAnswers(world, buyer);
  await world.admin.query('analyze');
  await score(world, buyer);
  await world.admin.query('vacuum analyze');
  return ids;
}

export async function loadCampaign({ admin }: World, buyer: MemberActor): Promise<string> {
  const id = newId();
  await admin.query(
    `insert into app.campaign (buyer_id, id, name, purpose, ${CAMPAIGN_COLUMNS}, due_day, due_at, time_zone, state, issued_at, sender_name, issued_by)
     values ($1, $2, '計測', '計測', ${BUILT_IN}, '2099-12-31', '2099-12-31T14:59:59Z', 'Asia/Tokyo', 'issued', now(), $3, $4)`,
    [buyer.tenantId, id, buyer.name, buyer.userId],
  );
  return id;
}

async function loadAssessments({ admin }: World, { tenantId }: MemberActor, campaignId: string): Promise<void> {
  await admin.query(
    `insert into app.assessment (id, buyer_id, supplier_id, relationship_id, campaign_id, title, reply_to, form, ${CAMPAIGN_COLUMNS}, classes, due_day,
       due_at, time_zone, state, answered, total, opened_at, started_at, submitted_at, submission_id, submission_count)
     select uuidv7(), buyer_id, supplier_id, id, $2, '計測', 'owner@bench.example', 'full', ${BUILT_IN}, classes, '2099-12-31',
       '2099-12-31T14:59:59Z', 'Asia/Tokyo', 'submitted', 64, 64, now(), now(), now(), uuidv7(), 1
     from app.trade_relationship where buyer_id = $1 order by id`,
    [tenantId, campaignId],
  );
  await admin.query(
    `insert into app.submission (id, buyer_id, supplier_id, assessment_id, campaign_id, number, submitted_at, late, signed_by, signed_title,
       signed_user_id, form, classes, ${CAMPAIGN_COLUMNS}, answered, total)
     select submission_id, buyer_id, supplier_id, id, campaign_id, 1, submitted_at, false, '港 一郎', '代表取締役', uuidv7(), form, classes,
       ${CAMPAIGN_COLUMNS}, 64, 64
     from app.assessment where buyer_id = $1 and campaign_id = $2`,
    [tenantId, campaignId],
  );
}

async function loadAnswers(world: World, { tenantId }: MemberActor): Promise<void> {
  const { questions, content } = await world.contexts.get(TenantDatabase).as(systemOf(tenantId), async () => {
    await world.contexts.get(BaselinesService).version(CATALOGUE_ID, BUILT_IN_BASELINE_VERSION_ID);
    return world.contexts.get(QuestionnairesService).version(CATALOGUE_ID, BUILT_IN_QUESTIONNAIRE_VERSION_ID);
  });
  const client = await world.admin.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    await client.query(
      `insert into app.submission_answer (submission_id, buyer_id, supplier_id, question_key, kind, level, comment, answered_by_name, answered_at)
       select s.id, s.buyer_id, s.supplier_id, q.key, case when dice < 4 then 'unknown' else 'level' end,
         case when dice < 4 then null else least(q.max, (abs(hashtext(s.id::text || q.key)) % 9 + 1) / 2) end,
         case when dice >= 85 then '今期中に手順書を改め、全員に説明する予定です。' end, '港 一郎', now()
       from app.submission s cross join unnest($2::text[], $3::int[]) as q (key, max)
         cross join lateral (select abs(hashtext(q.key || s.id::text)) % 100 as dice) d
       where s.buyer_id = $1`,
      [tenantId, questions.map(({ key }) => key), questions.map(({ max }) => max)],
    );
    for (const { key, options } of content.probes) await loadRatings(client, tenantId, key, options);
    await client.query(`set session_replication_role = default`);
  } finally {
    client.release();
  }
}

/** How suppliers see themselves: nine of ten say so, each by one of the options. */
async function loadRatings(
  client: pg.PoolClient,
  tenantId: string,
  key: string,
  options: readonly { readonly value: number }[],
): Promise<void> {
  await client.query(
    `insert into app.submission_answer (submission_id, buyer_id, supplier_id, question_key, kind, value, answered_by_name, answered_at)
     select s.id, s.buyer_id, s.supplier_id, $2, 'probe', to_jsonb(($3::int[])[1 + abs(hashtext($2 || s.id::text)) % cardinality($3::int[])]),
       '港 一郎', now()
     from app.submission s where s.buyer_id = $1 and abs(hashtext(s.id::text)) % 10 < 9`,
    [tenantId, key, options.map(({ value }) => value)],
  );
}

async function score({ contexts }: World, { tenantId }: MemberActor): Promise<void> {
  await contexts.get(RebuildService).rebuild(tenantId);
}

/** Makes the kept report of a campaign, as the worker does. */
export async function refreshReport({ contexts }: World, { tenantId }: MemberActor, campaignId: string): Promise<void> {
  await contexts.get(TenantDatabase).as(systemOf(tenantId), () => contexts.get(CampaignReports).refresh(campaignId));
}
