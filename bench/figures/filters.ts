import type { MemberActor } from '@app/tenancy';
import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { rounded } from '../measure/statistics.js';
import { signIn } from '../world/members.js';
import type { World } from '../world/world.js';
import { p95 } from './report.js';

/** Of twelve the p95 is all but the slowest: one collection of garbage would be the figure. */
const REQUESTS = 40;
const AIM_MS = 300;
/** Suppliers, questions, and both; none is kept, each is worked out when it is asked for. */
export const FILTERS = [
  'classes=hi',
  'criticality=medium&standings=critical&standings=major',
  'domains=IAM&domains=DET',
  'phases=post_intrusion',
  'classes=hi&classes=gokuhi&domains=GOV&phases=intrusion&standings=critical',
  'tags=重点&industries=金型&industries=設計&sizes=6-20&sizes=21-50',
];

export const filters: Figure = {
  name: 'filters',
  about: 'the report, a page of its maps, and its further sides for any choice of suppliers and questions, the slowest p95 of several',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers);
      for (const [figure, path] of [
        ['filtered-report', 'report'],
        ['filtered-heat-map', 'report/suppliers'],
        ['filtered-matrix', 'report/matrix'],
        ['filtered-phases', 'report/phases'],
        ['filtered-perception', 'report/perception'],
      ] as const) {
        const { ms: value, filter } = await slowest(world, buyer, `${url}/api/campaigns/${campaignId}/${path}`, FILTERS);
        print({ figure, suppliers, value, unit: 'ms', aim: `≤ ${AIM_MS} ms`, met: value <= AIM_MS, note: `slowest: ${filter}` });
      }
    }
    await child.end();
  },
};

/** The p95 of the slowest of some queries, and which it was. */
export async function slowest(world: World, member: MemberActor, address: string, queries: readonly string[]) {
  return (await perFilter(world, member, address, queries)).reduce((one, other) => (other.ms > one.ms ? other : one));
}

/** The p95 of each of some queries. */
export async function perFilter(world: World, member: MemberActor, address: string, queries: readonly string[]) {
  const found: { readonly filter: string; readonly ms: number }[] = [];
  for (const filter of queries) {
    const ms = await p95(encodeURI(`${address}?${filter}`), await signIn(world, member), REQUESTS);
    found.push({ filter, ms: rounded(ms) });
  }
  return found;
}
