import { median, rounded } from './statistics.js';

/** Eight, of which the first only warms up; BENCH_PAIRS for a quick look, which proves nothing. */
const PAIRS = Number(process.env.BENCH_PAIRS || 8);

export interface Paired {
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  readonly pairs: number;
}

/**
 * Measures two things in turn, in the same minutes on the same machine: the same server measured six times differs by 1.6 ×, two in turn far less.
 * Who goes first changes from pair to pair.
 */
export async function inPairs(ours: () => Promise<number>, floor: () => Promise<number>): Promise<Paired> {
  const pairs: { ours: number; floor: number }[] = [];
  for (let turn = 0; turn < PAIRS; turn += 1) {
    const pair = { ours: 0, floor: 0 };
    const steps = [
      async () => {
        pair.ours = await ours();
      },
      async () => {
        pair.floor = await floor();
      },
    ];
    for (const step of turn % 2 === 0 ? steps : steps.reverse()) await step();
    pairs.push(pair);
  }
  const counted = pairs.length > 1 ? pairs.slice(1) : pairs;
  return {
    value: rounded(median(counted.map((pair) => pair.ours))),
    floor: rounded(median(counted.map((pair) => pair.floor))),
    ratio: rounded(median(counted.map((pair) => pair.ours / pair.floor))),
    pairs: counted.length,
  };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Repeats something and returns every time it took, the first left out. */
export async function repeatedly(work: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < PAIRS; turn += 1) times.push(await work());
  return times.length > 1 ? times.slice(1) : times;
}
