import { type CursorKey, decodeCursor, type Page, pageOf } from '@app/kernel';

import type { CampaignLine, LineQuery, LineSort } from './campaign-assessments.js';

type Part = CursorKey[number];

/** What a sort compares, then the supplier code, then the id, so that every line has its one place. */
const VALUES: Readonly<Record<string, (line: CampaignLine) => Part>> = {
  code: ({ supplierCode }) => supplierCode,
  name: ({ supplierName }) => supplierName,
  progress: ({ answered, total }) => (total === 0 ? 1 : answered / total),
  submitted: ({ submittedAt }) => submittedAt?.getTime() ?? null,
};

/**
 * One page of a campaign's suppliers, filtered and sorted; what has no value stands last, whichever way round.
 *
 * Done here and not in SQL, because what suppliers are called is another context's.
 */
export function pageOfLines(
  lines: readonly CampaignLine[],
  { states, overdue, sort = 'code', cursor, limit }: LineQuery,
): Page<CampaignLine> {
  const { valueIn, direction } = orderOf(sort);
  const compare = (a: CursorKey, b: CursorKey) => compareKeys(a, b, direction);
  const after = cursor === undefined ? null : decodeCursor(cursor, ['any', 'any', 'any']);
  const places = lines
    .filter((line) => (!states || states.includes(line.state)) && (overdue === undefined || line.overdue === overdue))
    .map((line) => ({ line, key: [valueIn(line), line.supplierCode, line.assessmentId] satisfies CursorKey }))
    .filter(({ key }) => after === null || compare(key, after) > 0)
    .sort((a, b) => compare(a.key, b.key));
  const { items, next } = pageOf(places.slice(0, limit + 1), limit, ({ key }) => key);
  return { items: items.map(({ line }) => line), next };
}

function orderOf(sort: LineSort) {
  const backwards = sort.startsWith('-');
  const valueIn = VALUES[backwards ? sort.slice(1) : sort];
  if (!valueIn) throw new RangeError(`No such order: ${sort}`);
  return { valueIn, direction: backwards ? -1 : 1 };
}

function compareKeys([a = null, ...tieA]: CursorKey, [b = null, ...tieB]: CursorKey, direction: number): number {
  if (a !== b && (a === null || b === null)) return a === null ? 1 : -1;
  return direction * compareParts(a, b) || compareParts(tieA[0], tieB[0]) || compareParts(tieA[1], tieB[1]);
}

/** By code point, as the database sorts. A cursor of another sort may bring values of another kind; any fixed order will do for them. */
function compareParts(a: Part | undefined, b: Part | undefined): number {
  if (a === b || a === undefined || b === undefined || a === null || b === null) return 0;
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1;
  return a < b ? -1 : 1;
}
