import { CampaignReports } from '@app/reports';
import { systemOf, TenantDatabase } from '@app/tenancy';
import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { repeatedly, timed } from '../measure/pairs.js';
import { median, rounded } from '../measure/statistics.js';

/** What the worker does once for however many submissions came in. */
export const refresh: Figure = {
  name: 'refresh',
  about: 'computing the report of a campaign from its score rows',
  measure: async (world, print) => {
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers);
      const compute = () =>
        world.contexts.get(TenantDatabase).as(systemOf(buyer.tenantId), () => world.contexts.get(CampaignReports).compute(campaignId));
      print({ figure: 'refresh', suppliers, value: rounded(median(await repeatedly(() => timed(compute)))), unit: 'ms' });
    }
  },
};
