import { newId } from '@app/kernel';
import type { MemberActor } from '@app/tenancy';
import { enrolOwner } from '../world/members.js';
import type { World } from '../world/world.js';
import type { AnsweredChain } from './answered-chains.js';
import { BUILT_IN, CAMPAIGN_COLUMNS, loadCampaign } from './submissions.js';

/** An assessment that somebody works on. */
export interface Draft {
  readonly assessmentId: string;
  readonly respondent: MemberActor;
}

/** New suppliers of a buyer, each with an assessment in progress in a campaign of its own or the given one, and somebody who answers. */
export async function loadDrafts(world: World, buyer: MemberActor, count: number, campaignId?: string): Promise<Draft[]> {
  const campaign = campaignId ?? (await loadCampaign(world, buyer));
  const drafts: Draft[] = [];
  for (let turn = 0; turn < count; turn += 1) drafts.push(await loadDraft(world, buyer, campaign));
  return drafts;
}

async function loadDraft(world: World, { tenantId }: MemberActor, campaignId: string): Promise<Draft> {
  const { admin } = world;
  const [supplierId, relationshipId, assessmentId] = [newId(), newId(), newId()];
  const code = relationshipId.slice(-12);
  await admin.query(`insert into app.organization (id, name, state, introduced_by) values ($1, $2, 'unclaimed', $3)`, [
    supplierId,
    code,
    tenantId,
  ]);
  await admin.query(`insert into app.trade_relationship (id, buyer_id, supplier_id, classes) values ($1, $2, $3, '{hi}')`, [
    relationshipId,
    tenantId,
    supplierId,
  ]);
  await admin.query(`insert into app.supplier_record (relationship_id, buyer_id, supplier_id, code, name) values ($1, $2, $3, $4, $4)`, [
    relationshipId,
    tenantId,
    supplierId,
    code,
  ]);
  await admin.query(
    `insert into app.assessment (id, buyer_id, supplier_id, relationship_id, campaign_id, title, reply_to, form, ${CAMPAIGN_COLUMNS}, classes, due_day,
       due_at, time_zone, state, total, opened_at, started_at)
     values ($1, $2, $3, $4, $5, '計測', 'owner@bench.example', 'full', ${BUILT_IN}, '{hi}', '2099-12-31', '2099-12-31T14:59:59Z', 'Asia/Tokyo',
       'in_progress', 64, now(), now())`,
    [assessmentId, tenantId, supplierId, relationshipId, campaignId],
  );
  return { assessmentId, respondent: await enrolOwner(world, supplierId) };
}

/** The same in a chain that has answered already: one more supplier for each. */
export function draftsIn(world: World, { buyer, campaignId }: AnsweredChain, count: number): Promise<Draft[]> {
  return loadDrafts(world, buyer, count, campaignId);
}
