import type { MemberActor } from '@app/tenancy';
import type { World } from '../world/world.js';
import { loadSubmissions, refreshReport } from './submissions.js';
import { loadBuyer } from './suppliers.js';

export interface AnsweredChain {
  readonly suppliers: number;
  readonly buyer: MemberActor;
  readonly campaignId: string;
}

/** BENCH_SIZES for a quick look. */
export const SIZES = (process.env.BENCH_SIZES || '100,1000,10000').split(',').map(Number);
export const LARGEST = Math.max(...SIZES);

const loaded = new WeakMap<World, Map<number, Promise<AnsweredChain>>>();

/** A buyer all of whose suppliers have submitted; loaded once for all figures. */
export function answeredChain(world: World, suppliers: number): Promise<AnsweredChain> {
  const chains = loaded.get(world) ?? new Map<number, Promise<AnsweredChain>>();
  loaded.set(world, chains);
  const known = chains.get(suppliers) ?? load(world, suppliers);
  chains.set(suppliers, known);
  return known;
}

async function load(world: World, suppliers: number): Promise<AnsweredChain> {
  const buyer = await loadBuyer(world, suppliers);
  const campaignId = await loadSubmissions(world, buyer);
  await refreshReport(world, buyer, campaignId);
  return { suppliers, buyer, campaignId };
}
