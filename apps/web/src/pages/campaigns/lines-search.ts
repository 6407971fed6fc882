import type { LineFilterDto, LineView } from '~/api/generated/types.gen';
import { ASSESSMENT_STATES } from '~/api/values';

export const LINE_SORTS = ['code', 'name', '-progress', 'progress', '-submitted'] as const;
const DELIVERIES = ['failed', 'held'] as const;

/** The view of a campaign's suppliers, as its address holds it. */
export interface LinesSearch {
  readonly states?: readonly LineView['state'][];
  readonly overdue?: true;
  readonly delivery?: (typeof DELIVERIES)[number];
  readonly search?: string;
  readonly sort?: (typeof LINE_SORTS)[number];
}

export function linesSearchIn({ states, overdue, delivery, search, sort }: Record<string, unknown>): LinesSearch {
  const known = ASSESSMENT_STATES.filter((state) => Array.isArray(states) && states.includes(state));
  const mail = DELIVERIES.find((one) => one === delivery);
  const order = LINE_SORTS.find((one) => one === sort);
  return {
    ...(known.length > 0 && { states: known }),
    ...(overdue === true && { overdue }),
    ...(mail && { delivery: mail }),
    ...(typeof search === 'string' && search !== '' && { search }),
    ...(order && { sort: order }),
  };
}

/** An external auditor sees nothing of mails: a link from somebody who does is looked at without that condition. */
export function linesFor(isOutsider: boolean, { delivery, ...search }: LinesSearch): LinesSearch {
  return isOutsider || delivery === undefined ? search : { ...search, delivery };
}

export function isFiltered({ sort: _sort, ...filter }: LinesSearch): boolean {
  return Object.values(filter).some((condition) => condition !== undefined);
}

/** As the API takes it, for the list and for whom to remind. */
export function filterOf({ states, overdue, delivery, search }: LinesSearch): LineFilterDto {
  return {
    ...(states && { states: [...states] }),
    ...(overdue && { overdue }),
    ...(delivery && { delivery: [delivery] }),
    ...(search !== undefined && { search }),
  };
}
