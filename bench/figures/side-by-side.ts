import { readFile } from 'node:fs/promises';
import type { Figure } from '../figure.js';
import { type AnsweredChain, anotherChain, answeredChain, LARGEST, SIZES } from '../load/answered-chains.js';
import { median, rounded } from '../measure/statistics.js';
import { signIn } from '../world/members.js';
import { post } from './issue.js';
import { becomes, type Export } from './meanwhile.js';

const AIM_MB = 300;
/** A worker lives long: what one round leaves in its memory counts for the next. */
const ROUNDS = 3;
const SMALL = Math.min(100, ...SIZES);

export const sideBySide: Figure = {
  name: 'side-by-side',
  about:
    'one worker that writes two gap workbooks of the largest size at once: its peak memory, and how long somebody waits for a small one',
  measure: async (world, print) => {
    const { url, child } = await world.startApi();
    const worker = world.startWorker();
    const orderer = async ({ buyer, campaignId }: AnsweredChain) => {
      const token = await signIn(world, buyer);
      /** @returns waits until it is in one of these states */
      return async () => {
        const { id } = await post<Export>(`${url}/api/exports`, token, { kind: 'gap_workbook', campaignId });
        return (...states: string[]) => becomes(`${url}/api/exports/${id}`, token, ({ state }) => states.includes(state));
      };
    };
    const large = [await orderer(await answeredChain(world, LARGEST)), await orderer(await anotherChain(world, LARGEST))];
    const small = await orderer(await answeredChain(world, SMALL));
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = await Promise.all(large.map((order) => order()));
      await Promise.all(written.map((is) => is('running', 'finished')));
      const began = performance.now();
      await (await small())('finished');
      waits.push(performance.now() - began);
      await Promise.all(written.map((is) => is('finished')));
    }
    const value = await peakMegabytes(worker.pid);
    const aim = { aim: `≤ ${AIM_MB} MB`, met: value <= AIM_MB };
    print({ figure: 'side-by-side-memory', suppliers: LARGEST, value, unit: 'MB', ...aim, note: 'two at once, whole process' });
    print({
      figure: 'side-by-side-small',
      suppliers: SMALL,
      value: rounded(median(waits)),
      unit: 'ms',
      note: 'asked for while two large ones are written',
    });
    await worker.end();
    await child.end();
  },
};

/** The largest that a process ever was. Linux only. */
async function peakMegabytes(pid: number): Promise<number> {
  const [, kibibytes] = /^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return rounded(Number(kibibytes) / 1024);
}
