import type { MemberActor } from '@app/tenancy';
import type { World } from '../world/world.js';
import { loadSeries, refreshReport } from './submissions.js';
import { loadBuyer } from './suppliers.js';

export interface AnsweredChain {
  readonly suppliers: number;
  readonly buyer: MemberActor;
  /** The only campaign, or the last of the series. */
  readonly campaignId: string;
}

/** BENCH_SIZES for a quick look. */
export const SIZES = (process.env.BENCH_SIZES || '100,1000,10000').split(',').map(Number);
export const LARGEST = Math.max(...SIZES);

const loaded = new WeakMap<World, Map<string, Promise<AnsweredChain>>>();

/** A buyer all of whose suppliers have submitted to so many campaigns; loaded once for all figures. */
export function answeredChain(world: World, suppliers: number, campaigns = 1): Promise<AnsweredChain> {
  const chains = loaded.get(world) ?? new Map<string, Promise<AnsweredChain>>();
  loaded.set(world, chains);
  const key = `${suppliers} × ${campaigns}`;
  const known = chains.get(key) ?? load(world, suppliers, campaigns);
  chains.set(key, known);
  return known;
}

/** One more of this size, of another buyer. */
export function anotherChain(world: World, suppliers: number): Promise<AnsweredChain> {
  return load(world, suppliers, 1);
}

async function load(world: World, suppliers: number, campaigns: number): Promise<AnsweredChain> {
  const buyer = await loadBuyer(world, suppliers);
  const campaignIds = await loadSeries(world, buyer, campaigns);
  for (const id of campaignIds) await refreshReport(world, buyer, id);
  return { suppliers, buyer, campaignId: campaignIds.at(-1) ?? '' };
}
