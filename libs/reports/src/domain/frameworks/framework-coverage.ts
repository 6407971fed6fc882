import type { CatalogueFramework } from './catalogue-framework.js';
import { type OutlineGroup, outlineOf } from './framework-outline.js';

/** How much of what a framework asks for, a questionnaire asks too. */
export interface Coverage {
  readonly requirements: number;
  /** Those that some question is mapped to. */
  readonly covered: number;
  /** Those of them that no question asks for wholly: nothing but a shortfall can be said of these. */
  readonly onlyPartly: number;
}

export interface LevelCoverage extends Coverage {
  readonly id: string;
  readonly name: string;
}

export function coverageOf({ requirements }: Pick<OutlineGroup, 'requirements'>): Coverage {
  const covered = requirements.filter(({ questions }) => questions.length > 0);
  return {
    requirements: requirements.length,
    covered: covered.length,
    onlyPartly: covered.filter(({ mapped }) => mapped.whole.length === 0).length,
  };
}

/** Level by level; what no requirement is marked with (a level of the publisher's of another kind) is left out. */
export function levelsOf(framework: CatalogueFramework, asked: ReadonlyMap<string, number>): LevelCoverage[] {
  return framework.levels
    .map(({ id, name }) => ({ id, name, ...coverageOf(outlineOf(framework, asked, id)) }))
    .filter(({ requirements }) => requirements > 0);
}
