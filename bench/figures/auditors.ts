import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { engageAuditor } from '../world/members.js';
import { FILTERS, slowest } from './filters.js';

const CAMPAIGNS = 2;
const AIM_MS = 300;

export const auditors: Figure = {
  name: 'auditors',
  about:
    'what an external auditor reads to whom one of two campaigns is open, the slowest p95 of several, and the same for a member beside it',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers, CAMPAIGNS);
      const auditor = await engageAuditor(world, buyer, campaignId);
      for (const [figure, path, queries] of [
        ['audited-report', `campaigns/${campaignId}/report`, ['']],
        ['audited-filtered-report', `campaigns/${campaignId}/report`, FILTERS],
        ['audited-heat-map', `campaigns/${campaignId}/report/suppliers`, ['limit=50', ...FILTERS]],
        ['audited-matrix', `campaigns/${campaignId}/report/matrix`, ['limit=50']],
        ['audited-trend', 'report/trend', ['', ...FILTERS]],
        ['audited-exports', 'exports', ['']],
      ] as const) {
        const { ms: value, filter } = await slowest(world, auditor, `${url}/api/${path}`, queries);
        const { ms } = await slowest(world, buyer, `${url}/api/${path}`, [filter]);
        const note = `slowest: ${filter || 'all'}; a member ${ms} ms`;
        print({ figure, suppliers, value, unit: 'ms', aim: `≤ ${AIM_MS} ms`, met: value <= AIM_MS, note });
      }
    }
    await child.end();
  },
};
