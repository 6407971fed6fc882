import type { Condition } from './condition.js';
import { type Reference, referencesOf } from './references.js';

/** A profile question or a question, with the condition that may hide it. */
export interface DecidableItem extends Reference {
  readonly visibleIf: Condition | null;
}

/**
 * The order in which to decide what is shown: catalogue order, except that an item waits for what its condition asks about,
 * wherever that stands in the questionnaire.
 *
 * Where items wait for each other in a circle, the first of the circle in catalogue order goes ahead, while what it asks about is
 * still undecided, and so shown. Always ends, and always in the same order.
 *
 * @param items in catalogue order
 */
export function inOrderOfDecision(items: readonly DecidableItem[]): DecidableItem[] {
  const waiting = new Map(items.map((item) => [nameOf(item), item]));
  const ordered: DecidableItem[] = [];
  for (let next = nextOf(waiting); next !== undefined; next = nextOf(waiting)) {
    waiting.delete(nameOf(next));
    ordered.push(next);
  }
  return ordered;
}

type Waiting = ReadonlyMap<string, DecidableItem>;

function nextOf(waiting: Waiting): DecidableItem | undefined {
  for (const item of waiting.values()) if (heldUpBy(item, waiting) === undefined) return item;
  return firstOfACircle(waiting);
}

/** Something that an item asks about and that is not decided yet. */
function heldUpBy({ visibleIf }: DecidableItem, waiting: Waiting): DecidableItem | undefined {
  if (visibleIf === null) return undefined;
  const reference = referencesOf(visibleIf).find((to) => waiting.has(nameOf(to)));
  return reference && waiting.get(nameOf(reference));
}

/** When every item is held up by another, following them from any one must come round. */
function firstOfACircle(waiting: Waiting): DecidableItem | undefined {
  const seen = new Set<DecidableItem>();
  let item = waiting.values().next().value;
  while (item !== undefined && !seen.has(item)) {
    seen.add(item);
    item = heldUpBy(item, waiting);
  }
  if (item === undefined) return undefined;

  const path = [...seen];
  const circle = path.slice(path.indexOf(item));
  return [...waiting.values()].find((one) => circle.includes(one));
}

function nameOf({ kind, key }: Reference): string {
  return `${kind} ${key}`;
}
