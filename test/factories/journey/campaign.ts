import { BUILT_IN_BASELINE_VERSION_ID } from '@app/baselines';
import { BUILT_IN_QUESTIONNAIRE_VERSION_ID } from '@app/questionnaires';
import type { CampaignView } from '../../../libs/campaigns/src/http/campaign.dto.js';
import type { LinePageView, LineView } from '../../../libs/campaigns/src/http/lines.dto.js';
import type { IssuedView } from '../../../libs/campaigns/src/http/running.dto.js';
import type { TestApi } from '../../support/api.js';
import { done } from '../../support/client.js';
import { dayAhead } from '../../support/clock.js';
import { aBuyer } from './buyer.js';
import type { Person } from './person.js';
import { aSupplierOf, type Supplier } from './supplier.js';

export const BUILT_IN = {
  questionnaireVersionId: BUILT_IN_QUESTIONNAIRE_VERSION_ID,
  baselineVersionId: BUILT_IN_BASELINE_VERSION_ID,
} as const;

export interface PlannedCampaign extends CampaignView {
  readonly buyer: Person;
}

/** One supplier of a campaign, with the line that its buyer sees. */
export interface Asked {
  readonly supplier: Supplier;
  readonly line: LineView;
}

export interface IssuedCampaign extends PlannedCampaign {
  /** In the order in which the suppliers were given. */
  readonly asked: readonly Asked[];
}

/** What `POST /campaigns` takes: the built-in content in short form, due in a month, to all suppliers. */
export function aPlan(changes: object = {}): object {
  return {
    name: '情報セキュリティ自己点検 2026年度',
    purpose: '重要情報の取扱いを確かめるため。取引の選別には使いません。',
    form: 'short',
    ...BUILT_IN,
    recipients: { filter: {} },
    dueDay: dayAhead(30),
    ...changes,
  };
}

export async function aPlannedCampaign(buyer: Person, changes: object = {}): Promise<PlannedCampaign> {
  return { buyer, ...(await done(buyer.browser.post<CampaignView>('/api/campaigns', aPlan(changes)))) };
}

export interface CampaignWishes {
  readonly buyer?: Person;
  /** One that handles 秘, unless given. */
  readonly suppliers?: readonly Supplier[];
  readonly plan?: object;
}

/** A campaign that has just been issued to the given suppliers; buyer and supplier are made unless they are given. */
export async function anIssuedCampaign(api: TestApi, wishes: CampaignWishes = {}): Promise<IssuedCampaign> {
  const buyer = wishes.buyer ?? wishes.suppliers?.[0]?.buyer ?? (await aBuyer(api));
  const suppliers = wishes.suppliers ?? [await aSupplierOf(buyer)];
  const recipients = { relationshipIds: suppliers.map(({ id }) => id) };
  const { id, version } = await aPlannedCampaign(buyer, { recipients, ...wishes.plan });
  const { campaign } = await done(buyer.browser.post<IssuedView>(`/api/campaigns/${id}/issue`, { version }));
  return { buyer, ...campaign, asked: await askedIn(buyer, id, suppliers) };
}

/** The lines of these suppliers, in their order. */
export async function askedIn(buyer: Person, campaignId: string, suppliers: readonly Supplier[]): Promise<Asked[]> {
  const { items } = await done(buyer.browser.get<LinePageView>(`/api/campaigns/${campaignId}/assessments?limit=200`));
  return suppliers.map((supplier) => {
    const line = items.find(({ relationshipId }) => relationshipId === supplier.id);
    if (!line) throw new Error(`${supplier.code} was not asked.`);
    return { supplier, line };
  });
}
