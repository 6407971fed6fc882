import type { IssuedCampaign } from '@app/assessments';
import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { CATALOGUE_ID, endOfDay, newId } from '@app/kernel';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import { type MemberActor, systemOf, type TenantDatabase } from '@app/tenancy';

/** An issued campaign of this buyer, nobody asked yet: the built-in content in full form, due at the end of 2099 in Tokyo. */
export async function campaignOf(
  database: TenantDatabase,
  buyer: MemberActor,
  changes: Partial<IssuedCampaign> & { readonly dueDay?: string } = {},
): Promise<IssuedCampaign> {
  const { dueDay = '2099-12-31', ...facts } = changes;
  const campaign: IssuedCampaign = {
    campaignId: newId(),
    title: '情報セキュリティ自己点検',
    purpose: '重要情報の取扱いを確かめるため',
    senderName: buyer.name,
    replyTo: 'takase@buyer.example',
    form: 'full',
    questionnaireOwnerId: CATALOGUE_ID,
    questionnaireVersionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
    baselineOwnerId: CATALOGUE_ID,
    baselineVersionId: BUILT_IN_BASELINE_VERSION_ID,
    due: { day: dueDay, at: endOfDay(dueDay, 'Asia/Tokyo'), timeZone: 'Asia/Tokyo' },
    ...facts,
  };
  await database.apart(systemOf(buyer.tenantId), () =>
    database.affected(
      `insert into app.campaign (buyer_id, id, name, purpose, form, questionnaire_owner_id, questionnaire_version_id, baseline_owner_id,
         baseline_version_id, due_day, due_at, time_zone, state, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'issued', now())`,
      [
        ...[buyer.tenantId, campaign.campaignId, campaign.title, campaign.purpose, campaign.form],
        ...[campaign.questionnaireOwnerId, campaign.questionnaireVersionId, campaign.baselineOwnerId, campaign.baselineVersionId],
        ...[campaign.due.day, campaign.due.at, campaign.due.timeZone],
      ],
    ),
  );
  return campaign;
}
