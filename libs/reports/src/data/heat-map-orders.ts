import type { KeyKind } from '@app/kernel';

import type { HeatMapSort } from '../domain/campaign/heat-map.js';

type SortKind = Extract<KeyKind, 'text' | 'integer' | 'number' | 'id'>;

export const TYPES: Readonly<Record<SortKind, string>> = { text: 'text', integer: 'int', number: 'double precision', id: 'uuid' };

export interface HeatMapOrder {
  /** What is sorted by, the id last, as SQL with its kind. */
  readonly by: readonly (readonly [sql: string, kind: SortKind])[];
  readonly descending: boolean;
}

const NAME = [
  ['r.name_kana', 'text'],
  ['r.name', 'text'],
] as const;
/** Who said nothing about itself stands behind those who did: no gap is as low as -9. */
const PERCEPTION_GAP = ['coalesce(s.perception_gap, -9)', 'number'] as const;

/**
 * Over `s` (score) and `r` (supplier record).
 *
 * @param figures where attainment and must-gaps are taken from: the score, or what was worked out over some questions only
 */
export function orderOf(sort: HeatMapSort, figures: 's' | 'm'): HeatMapOrder {
  const descending = sort.startsWith('-');
  return { by: [...keysOf(sort, figures), ['s.relationship_id', 'id']], descending };
}

function keysOf(sort: HeatMapSort, figures: 's' | 'm'): HeatMapOrder['by'] {
  // Nothing applicable has no attainment: it sorts behind 1.
  const attainment = [`coalesce(${figures}.attainment, 2)`, 'number'] as const;
  switch (sort) {
    case 'standing':
      return [['s.severity', 'integer'], attainment];
    case 'attainment':
    case '-attainment':
      return [attainment];
    case 'name':
    case '-name':
      return NAME;
    case 'code':
    case '-code':
      return [['r.code', 'text']];
    case 'must_gaps':
    case '-must_gaps':
      return [[`${figures}.must_gaps`, 'integer']];
    case '-perception_gap':
      return [PERCEPTION_GAP];
  }
}
