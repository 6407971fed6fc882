import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { FILTERS, perFilter, slowest } from './filters.js';

const QUARTERS = 8;
const AIM_MS = 300;
/** Only suppliers that answered in all of them: found first, then compared. */
const SAME = ['answeredAll=true', 'answeredAll=true&classes=hi&criticality=high&criticality=critical&domains=IAM'];

export const trend: Figure = {
  name: 'trend',
  about: 'eight quarters of a chain side by side, kept and under each of several filters, p95',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer } = await answeredChain(world, suppliers, QUARTERS);
      const judged = (value: number) => ({ value, unit: 'ms', aim: `≤ ${AIM_MS} ms`, met: value <= AIM_MS }) as const;
      const whole = await slowest(world, buyer, `${url}/api/report/trend`, ['']);
      print({ figure: 'trend', suppliers, ...judged(whole.ms), note: `p95 of ${QUARTERS} quarters` });
      for (const { filter, ms } of await perFilter(world, buyer, `${url}/api/report/trend`, [...FILTERS, ...SAME]))
        print({ figure: 'filtered-trend', suppliers, ...judged(ms), note: filter });
    }
    await child.end();
  },
};
