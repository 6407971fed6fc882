import type { Figure, Line } from '../figure.js';
import { type AnsweredChain, answeredChain, SIZES } from '../load/answered-chains.js';
import { inPairs } from '../measure/pairs.js';
import { percentile } from '../measure/statistics.js';
import { signIn } from '../world/members.js';
import type { World } from '../world/world.js';

const REQUESTS = 120;
const AIM = 1.5;

export const report: Figure = {
  name: 'report',
  about: 'reading the kept report of a campaign, p95, against the smallest chain',
  measure: (world, print) => growth(world, print, 'report', ({ campaignId }) => `/api/campaigns/${campaignId}/report`),
};

export const heatMap: Figure = {
  name: 'heat-map',
  about: 'one page of suppliers × domains, p95, against the smallest chain',
  measure: (world, print) => growth(world, print, 'heat-map', ({ campaignId }) => `/api/campaigns/${campaignId}/report/suppliers?limit=50`),
};

/** Does it take longer the more suppliers there are? Asked of each size in turn with the smallest. */
async function growth(world: World, print: (line: Line) => void, figure: string, pathOf: (chain: AnsweredChain) => string): Promise<void> {
  const { url, child } = await world.startApi();
  const [least = 0, ...larger] = SIZES;
  const smallest = await answeredChain(world, least);
  const p95Of = async (chain: AnsweredChain) => p95(`${url}${pathOf(chain)}`, await signIn(world, chain.buyer));
  for (const suppliers of larger) {
    const chain = await answeredChain(world, suppliers);
    const paired = await inPairs(
      () => p95Of(chain),
      () => p95Of(smallest),
    );
    print({ figure, suppliers, unit: 'ms', ...paired, aim: `≤ ${AIM} × ${least} suppliers`, met: paired.ratio <= AIM, note: 'p95' });
  }
  await child.end();
}

export async function p95(url: string, token: string, requests = REQUESTS): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < requests; turn += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    times.push(performance.now() - began);
  }
  return percentile(times, 0.95);
}
