import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookWish, Written } from '../children/workbook.js';
import type { Figure, Line } from '../figure.js';
import { NativeWorkbook } from '../floors/native-workbook.js';
import { writePlainCells } from '../floors/plain-cells.js';
import { answeredChain, LARGEST, SIZES } from '../load/answered-chains.js';
import { inPairs } from '../measure/pairs.js';
import { rounded } from '../measure/statistics.js';
import type { World } from '../world/world.js';

const AIM = 1.2;
const NATIVE_AIM = 1.5;
const AIM_MB = 300;

export const workbook: Figure = {
  name: 'workbook',
  about:
    'the gap workbook of a campaign, its time and its peak memory; floors are exceljs alone, and libxlsxwriter in C, with the same sheets and cells',
  measure: async (world, print) => {
    for (const suppliers of SIZES) {
      const { buyer: member, campaignId } = await answeredChain(world, suppliers);
      const recording = join(world.settings.dataDir, `cells-${suppliers}`);
      await once(world, 'workbook', { member, campaignId, recordTo: recording } satisfies WorkbookWish);
      const peaks: number[] = [];
      const ours = async () => {
        const { ms, peak } = await once(world, 'workbook', { member, campaignId } satisfies WorkbookWish);
        peaks.push(peak);
        return ms;
      };
      const paired = await inPairs(ours, async () => (await once(world, 'bare-workbook', { recording })).ms);
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
      if (suppliers === LARGEST) print({ suppliers, ...(await againstNative(world, recording, ours)) });
      rmSync(recording);
    }
  },
};

async function againstNative({ settings }: World, recording: string, ours: () => Promise<number>): Promise<Line> {
  const figure = 'workbook-native';
  const native = await NativeWorkbook.compile(join(settings.dataDir, 'native-workbook'));
  if (!native) return { figure, value: 0, unit: 'ms', note: 'left out: this machine has no C compiler or no libxlsxwriter' };
  const cells = `${recording}.plain`;
  await writePlainCells(recording, cells);
  const paired = await inPairs(ours, () => native.write(cells, `${recording}.xlsx`));
  rmSync(cells);
  rmSync(`${recording}.xlsx`);
  return { figure, unit: 'ms', ...paired, aim: `≤ ${NATIVE_AIM} × libxlsxwriter`, met: paired.ratio <= NATIVE_AIM };
}

/** Each in a fresh process: what one run leaves in memory is not counted for the next. */
async function once(world: World, child: string, wish: object): Promise<Written> {
  const process = world.start(`bench/children/${child}.js`);
  await process.says();
  const written = await process.ask<Written>(wish);
  await process.end();
  return written;
}
