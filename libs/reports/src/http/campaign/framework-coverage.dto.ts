import { BilingualView, presentBilingual } from '@app/tenancy';

import type { CoveredFramework } from '../../campaign/framework-reports.service.js';

export class LevelCoverageView {
  id: string;
  name: string;
  /** Those that this level asks for. */
  requirements: number;
  covered: number;
  onlyPartly: number;
}

/** A framework, and how much of what it asks for the questionnaire asks too. */
export class FrameworkCoverageView {
  id: string;
  name: BilingualView;
  version: string;
  publisher: string;
  url: string;
  licenceNote: string;
  requirements: number;
  /** Those that some question is mapped to. */
  covered: number;
  /** Those of them that no question asks for wholly. */
  onlyPartly: number;
  /** Those that some requirement is marked with. */
  levels: LevelCoverageView[];
}

/** Every framework of the crosswalk, in the order in which they are shown. */
export class FrameworkCoverageListView {
  items: FrameworkCoverageView[];
}

export function presentCoverages(frameworks: readonly CoveredFramework[]): FrameworkCoverageListView {
  return { items: frameworks.map(presentCoverage) };
}

export function presentCoverage({ framework, coverage, levels }: CoveredFramework): FrameworkCoverageView {
  const { id, name, version, publisher, url, licenceNote } = framework;
  return {
    ...{ id, name: presentBilingual(name), version, publisher, url, licenceNote },
    ...coverage,
    levels: levels.map((level) => ({ ...level })),
  };
}
