import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { FILTERS, slowest } from './filters.js';

const AIM_MS = 300;
/** What a press on a number asks for. */
const BEHIND_NUMBERS = {
  'opened-question': 'report/questions/GOV-01',
  'opened-class': 'report/classes/hi',
  unevenness: 'report/unevenness',
  today: 'report/today',
  'opened-today': 'report/today/suppliers',
};

export const drillDown: Figure = {
  name: 'drill-down',
  about:
    'what stands behind the numbers of a report: one question, the weakest link of a class, who lies far below the others, and the newest baseline; the slowest p95, filtered or not',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers);
      for (const [figure, path] of Object.entries(BEHIND_NUMBERS)) {
        const address = `${url}/api/campaigns/${campaignId}/${path}`;
        // A question that the filter leaves out cannot be opened.
        const { ms: value, filter } = await slowest(world, buyer, address, ['', ...FILTERS.filter((one) => !/domains|phases/.test(one))]);
        print({
          figure,
          suppliers,
          value,
          unit: 'ms',
          aim: `≤ ${AIM_MS} ms`,
          met: value <= AIM_MS,
          note: `slowest: ${filter || 'all'}`,
        });
      }
    }
    await child.end();
  },
};
