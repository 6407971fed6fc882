import { ASSESSMENTS } from './assessments.js';
import { BASELINES } from './baselines.js';
import { CAMPAIGNS } from './campaigns.js';
import { EXPORTS } from './exports.js';
import { IDENTITY } from './identity.js';
import { QUESTIONNAIRES } from './questionnaires.js';
import type { RouteCases } from './route-case.js';
import { SUPPLY_CHAIN } from './supply-chain.js';
import { VISITORS } from './visitors.js';

/** Every route of the product, in an order in which each can be called once with success. */
export const CASES: RouteCases = {
  ...SUPPLY_CHAIN,
  ...QUESTIONNAIRES,
  ...BASELINES,
  ...CAMPAIGNS,
  ...EXPORTS,
  ...ASSESSMENTS,
  ...IDENTITY,
  ...VISITORS,
};

export type { Moment, RouteCase, RouteCases } from './route-case.js';
