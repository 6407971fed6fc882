import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from '../figure.js';
import { answeredChain, LARGEST, SIZES } from '../load/answered-chains.js';
import { inPairs } from '../measure/pairs.js';
import { signIn } from '../world/members.js';
import { post } from './issue.js';
import { p95 } from './report.js';
import { get } from './visible.js';

const AIM = 1.5;
const LONGEST_WAIT_MS = 300_000;

export interface Export {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly rowsWritten: number } | null;
}

export const meanwhile: Figure = {
  name: 'meanwhile',
  about: "a page of another buyer's heat map while the worker writes the gap workbook of the largest chain, p95, against the same in peace",
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    const worker = world.startWorker();
    const large = await answeredChain(world, LARGEST);
    const other = await answeredChain(world, Math.min(...SIZES));
    const token = await signIn(world, other.buyer);
    const others = () => p95(`${url}/api/campaigns/${other.campaignId}/report/suppliers?limit=50`, token);
    const whileWriting = async () => {
      const buyer = await signIn(world, large.buyer);
      const { id } = await post<Export>(`${url}/api/exports`, buyer, { kind: 'gap_workbook', campaignId: large.campaignId });
      await becomes(`${url}/api/exports/${id}`, buyer, ({ progress }) => (progress?.rowsWritten ?? 0) > 0);
      const measured = await others();
      const { state } = await get<Export>(`${url}/api/exports/${id}`, buyer);
      if (state !== 'running') throw new Error('The workbook was written before the others were asked: this chain is too small.');
      await post(`${url}/api/exports/${id}/cancel`, buyer, {});
      await becomes(`${url}/api/exports/${id}`, buyer, (one) => one.state === 'cancelled');
      return measured;
    };
    const paired = await inPairs(whileWriting, others);
    print({
      figure: 'meanwhile',
      suppliers: LARGEST,
      unit: 'ms',
      ...paired,
      aim: `≤ ${AIM} × in peace`,
      met: paired.ratio <= AIM,
      note: 'p95',
    });
    await worker.end();
    await child.end();
  },
};

export async function becomes(url: string, token: string, holds: (one: Export) => boolean): Promise<void> {
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline; await wait(50)) {
    if (holds(await get<Export>(url, token))) return;
  }
  throw new Error(`What was expected of ${url} did not come about.`);
}
