import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookWish, Written } from '../children/workbook.js';
import type { Figure } from '../figure.js';
import { answeredChain, LARGEST, SIZES } from '../load/answered-chains.js';
import { inPairs } from '../measure/pairs.js';
import { rounded } from '../measure/statistics.js';
import type { World } from '../world/world.js';

const AIM = 1.5;
const AIM_MB = 300;

export const workbook: Figure = {
  name: 'workbook',
  about: 'the gap workbook of a campaign, its time and its peak memory; the floor is exceljs alone with the same sheets and cells',
  measure: async (world, print) => {
    for (const suppliers of SIZES) {
      const { buyer: member, campaignId } = await answeredChain(world, suppliers);
      const recording = join(world.settings.dataDir, `cells-${suppliers}`);
      await once(world, 'workbook', { member, campaignId, recordTo: recording } satisfies WorkbookWish);
      const peaks: number[] = [];
      const paired = await inPairs(
        async () => {
          const { ms, peak } = await once(world, 'workbook', { member, campaignId } satisfies WorkbookWish);
          peaks.push(peak);
          return ms;
        },
        async () => (await once(world, 'bare-workbook', { recording })).ms,
      );
      rmSync(recording);
      const judged = (aim: string, met: boolean) => suppliers === LARGEST && { aim, met };
      print({ figure: 'workbook', suppliers, unit: 'ms', ...paired, ...judged(`≤ ${AIM} × the floor`, paired.ratio <= AIM) });
      const value = rounded(Math.max(...peaks));
      print({
        figure: 'workbook-memory',
        suppliers,
        value,
        unit: 'MB',
        ...judged(`≤ ${AIM_MB} MB`, value <= AIM_MB),
        note: 'largest of all runs, whole process',
      });
    }
  },
};

/** Each in a fresh process: what one run leaves in memory is not counted for the next. */
async function once(world: World, child: string, wish: object): Promise<Written> {
  const process = world.start(`bench/children/${child}.js`);
  await process.says();
  const written = await process.ask<Written>(wish);
  await process.end();
  return written;
}
