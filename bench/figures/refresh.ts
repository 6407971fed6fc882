import { CampaignReports } from '@app/reports';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { Figure } from '../figure.js';
import { type AnsweredChain, answeredChain, SIZES } from '../load/answered-chains.js';
import { repeatedly, timed } from '../measure/pairs.js';
import { median, rounded } from '../measure/statistics.js';
import type { World } from '../world/world.js';

/** What the worker does once for however many submissions came in. */
export const refresh: Figure = {
  name: 'refresh',
  about: 'computing the report of a campaign from its score rows',
  measure: async (world, print) => {
    for (const suppliers of SIZES) {
      print({ figure: 'refresh', suppliers, value: await computing(world, await answeredChain(world, suppliers)), unit: 'ms' });
    }
  },
};

/** Milliseconds, the median of several. */
export async function computing({ contexts }: World, { buyer, campaignId }: AnsweredChain): Promise<number> {
  const compute = () => contexts.get(TenantDatabase).as(systemOf(buyer.tenantId), () => contexts.get(CampaignReports).compute(campaignId));
  return rounded(median(await repeatedly(() => timed(compute))));
}
