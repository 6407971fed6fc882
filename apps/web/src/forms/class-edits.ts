import type { InformationClassDto } from '~/api/generated/types.gen';

import { keptOf, type Rules } from './two-edits/rules';

export interface ClassValues {
  classes: InformationClassDto[];
}

/** The order as a place of its own; a class is one by its key, which no class has that was added here and not saved yet. */
export const ORDER = '*';

/** How two edits of the same set come together: class by class, and the order. What was added here stays in any case. */
export const byClass: Rules<ClassValues, string> = {
  differing({ classes: one }, { classes: other }) {
    const changed = keysOf(one, other).filter((key) => JSON.stringify(classOf(one, key)) !== JSON.stringify(classOf(other, key)));
    return inOneOrder(one, other) ? changed : [...changed, ORDER];
  },

  merged(opened, theirs, mine, insisted) {
    const kept = keptOf(byClass, opened, theirs, mine, insisted);
    const [first, second] = kept.includes(ORDER) ? [mine.classes, theirs.classes] : [theirs.classes, mine.classes];
    const known = keysOf(first, second).flatMap((key) => classOf(kept.includes(key) ? mine.classes : theirs.classes, key) ?? []);
    return { classes: [...known, ...mine.classes.filter(({ key }) => key === undefined)] };
  },
};

export function classOf(classes: readonly InformationClassDto[], wanted: string): InformationClassDto | undefined {
  return classes.find(({ key }) => key === wanted);
}

function keysOf(...sets: (readonly InformationClassDto[])[]): string[] {
  return [...new Set(sets.flat().flatMap(({ key }) => key ?? []))];
}

/** Whether those that are in both stand in the same order. */
function inOneOrder(one: readonly InformationClassDto[], other: readonly InformationClassDto[]): boolean {
  const common = (of: readonly InformationClassDto[], within: readonly InformationClassDto[]) =>
    keysOf(of).filter((key) => classOf(within, key));
  return common(one, other).join() === common(other, one).join();
}
