import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { rounded } from '../measure/statistics.js';
import { signIn } from '../world/members.js';
import { p95 } from './report.js';

const REQUESTS = 12;
const AIM_MS = 300;
/** Suppliers, questions, and both; none is kept, each is worked out when it is asked for. */
const FILTERS = [
  'classes=hi',
  'criticality=medium&standings=critical&standings=major',
  'domains=IAM&domains=DET',
  'phases=post_intrusion',
  'classes=hi&classes=gokuhi&domains=GOV&phases=intrusion&standings=critical',
];

export const filters: Figure = {
  name: 'filters',
  about: 'the report and a page of its map for any choice of suppliers and questions, the slowest p95 of several',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers);
      for (const [figure, path] of [
        ['filtered-report', 'report'],
        ['filtered-heat-map', 'report/suppliers'],
      ] as const) {
        const found: { readonly filter: string; readonly ms: number }[] = [];
        for (const filter of FILTERS) {
          const address = `${url}/api/campaigns/${campaignId}/${path}?${filter}`;
          found.push({ filter, ms: await p95(address, await signIn(world, buyer), REQUESTS) });
        }
        const worst = found.reduce((one, other) => (other.ms > one.ms ? other : one));
        const value = rounded(worst.ms);
        print({ figure, suppliers, value, unit: 'ms', aim: `≤ ${AIM_MS} ms`, met: value <= AIM_MS, note: `slowest: ${worst.filter}` });
      }
    }
    await child.end();
  },
};
