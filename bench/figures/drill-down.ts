import type { Figure } from '../figure.js';
import { answeredChain, SIZES } from '../load/answered-chains.js';
import { FILTERS, slowest } from './filters.js';

const AIM_MS = 300;
const ALL = ['', ...FILTERS];
/** A question that the filter leaves out cannot be opened. */
const OF_SUPPLIERS = ALL.filter((one) => !/domains|phases/.test(one));
/** What a press on a number asks for, and under which filters it can be pressed. */
const BEHIND_NUMBERS = {
  'opened-question': { path: 'report/questions/GOV-01', filters: OF_SUPPLIERS },
  'opened-class': { path: 'report/classes/hi', filters: ALL },
  unevenness: { path: 'report/unevenness', filters: ALL },
  today: { path: 'report/today', filters: ALL },
  'opened-today': { path: 'report/today/suppliers', filters: ALL },
};

export const drillDown: Figure = {
  name: 'drill-down',
  about:
    'what stands behind the numbers of a report: one question, the weakest link of a class, who lies far below the others, and the newest baseline; the slowest p95, filtered or not',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    for (const suppliers of SIZES) {
      const { buyer, campaignId } = await answeredChain(world, suppliers);
      for (const [figure, { path, filters }] of Object.entries(BEHIND_NUMBERS)) {
        const { ms: value, filter } = await slowest(world, buyer, `${url}/api/campaigns/${campaignId}/${path}`, filters);
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
