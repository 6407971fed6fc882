import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { CampaignDrafts, CampaignIssue } from '@app/campaigns';
import { LinksService } from '@app/identity';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import { type MemberActor, TenantDatabase } from '@app/tenancy';
import type { Contexts } from '../contexts.js';
import type { DemoClock } from './demo-clock.js';
import type { Quarter } from './quarters.js';
import { settle } from './settled.js';

/** What a supplier has in hand: the assessment, and the personal link that leads to it. */
export interface Invitation {
  readonly relationshipId: string;
  readonly assessmentId: string;
  readonly token: string;
}

const PURPOSE =
  '図面・仕様書などの重要情報を安心してお預けするために、取組みの状況をお聞きします。結果は改善の相談にのみ用い、取引の条件には用いません。';

/** Plans and issues a campaign to every supplier. */
export async function issueCampaign(contexts: Contexts, clock: DemoClock, buyer: MemberActor, quarter: Quarter): Promise<Invitation[]> {
  const database = contexts.get(TenantDatabase);
  return clock.at(quarter.issuedAt, () =>
    database.as(buyer, async () => {
      const { id, version } = await contexts.get(CampaignDrafts).plan({
        name: quarter.name,
        purpose: PURPOSE,
        form: 'full',
        questionnaireVersionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
        baselineVersionId: BUILT_IN_BASELINE_VERSION_ID,
        recipients: { filter: {} },
        dueDay: quarter.dueDay,
        reminderDays: quarter.reminderDays,
      });
      await contexts.get(CampaignIssue).issue(id, version, false);
      await settle(database, { but: quarter.isRunning ? ['campaigns.remind', 'assessments.tell-supplier'] : ['campaigns.remind'] });
      return invitationsOf(contexts, id);
    }),
  );
}

async function invitationsOf(contexts: Contexts, campaignId: string): Promise<Invitation[]> {
  const issued = await contexts
    .get(TenantDatabase)
    .rows<{ id: string; relationshipId: string }>(
      `select id, relationship_id as "relationshipId" from app.assessment where buyer_id = $1 and campaign_id = $2`,
      [contexts.get(TenantDatabase).tenantId, campaignId],
    );
  const links = contexts.get(LinksService);
  const byAssessment = await links.ofSubjects(
    'supplier_invitation',
    issued.map(({ id }) => id),
  );
  return issued.flatMap(({ id, relationshipId }) => {
    const link = byAssessment.get(id);
    return link ? [{ relationshipId, assessmentId: id, token: links.tokenOf(link) }] : [];
  });
}
