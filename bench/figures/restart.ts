import type { Figure } from '../figure.js';
import { repeatedly, timed } from '../measure/pairs.js';
import { median, rounded } from '../measure/statistics.js';

const AIM_MS = 5_000;

export const restart: Figure = {
  name: 'restart',
  about: 'from the start of the API process, after a kill -9, until it is ready to serve',
  measure: async (world, print) => {
    let running = await world.startApi();
    const times = await repeatedly(async () => {
      await running.child.end('SIGKILL');
      return timed(async () => {
        running = await world.startApi();
      });
    });
    await running.child.end();
    const value = rounded(median(times));
    print({ figure: 'restart', value, unit: 'ms', aim: `≤ ${AIM_MS} ms`, met: value <= AIM_MS });
  },
};
