import type { Figure } from '../figure.js';
import { answeredChain } from '../load/answered-chains.js';
import { rounded } from '../measure/statistics.js';
import { signIn } from '../world/members.js';
import { computing } from './refresh.js';
import { p95 } from './report.js';

/** BENCH_MOST for a quick look. */
const SUPPLIERS = Number(process.env.BENCH_MOST || 100_000);
const PATHS = { 'most-report': 'report', 'most-heat-map': 'report/suppliers?limit=50', 'most-filtered-report': 'report?classes=hi' };

export const hundredThousand: Figure = {
  name: 'hundred-thousand',
  about: 'a hundred thousand suppliers with 64 answers each: making the report anew, reading it, a page of its map, and a filtered one',
  measure: async (world, print) => {
    const chain = await answeredChain(world, SUPPLIERS);
    print({ figure: 'most-refresh', suppliers: SUPPLIERS, value: await computing(world, chain), unit: 'ms' });
    const { url, child } = await world.startApi();
    const token = await signIn(world, chain.buyer);
    for (const [figure, path] of Object.entries(PATHS)) {
      const value = rounded(await p95(`${url}/api/campaigns/${chain.campaignId}/${path}`, token, 12));
      print({ figure, suppliers: SUPPLIERS, value, unit: 'ms', note: 'p95' });
    }
    await child.end();
  },
};
