import type { FrameworkCoverageView } from '~/api/generated/types.gen';
import { type AddressParts, said, textIn } from '~/format/address-parts';

/** What is looked at, as the address holds it. */
export interface FrameworkSearch {
  readonly framework?: string;
  /** Of the framework: ★3, IG1 … */
  readonly level?: string;
  /** The one that stands open. */
  readonly requirement?: string;
}

export type FrameworkChange = { readonly [Key in keyof FrameworkSearch]: FrameworkSearch[Key] | undefined };

export function frameworkSearchIn({ framework, level, requirement }: AddressParts): FrameworkSearch {
  return said({ framework: textIn(framework, 60), level: textIn(level, 40), requirement: textIn(requirement, 60) });
}

export interface Chosen {
  readonly framework: FrameworkCoverageView;
  readonly level: string | undefined;
}

/** Anybody may have written the address: what there is not is the first framework, and all of its levels. */
export function chosenOf(offered: readonly FrameworkCoverageView[], { framework: id, level }: FrameworkSearch): Chosen {
  const framework = offered.find((one) => one.id === id) ?? offered[0];
  if (!framework) throw new Error('The built-in content has frameworks.');
  return { framework, level: framework.levels.find((one) => one.id === level)?.id };
}
