import type { TalliedQuestion } from '@app/gap-analysis';

import type { STANDINGS } from './campaign/campaign-report.js';

/** How much depends on a supplier, as the buyer's record says. */
export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;
/** The two numbers about an intruder: before one is in, and after. */
export const PHASES = ['intrusion', 'post_intrusion'] as const;

/** As many as can be chosen one by one. */
export const MOST_SUPPLIERS = 200;

/**
 * What a report is about. All conditions must hold; within one list any member will do. An absent condition holds for everybody.
 *
 * The first ones choose suppliers; `domains` and `phases` choose the questions that attainments, gaps and weakest links are worked out from.
 * A standing and a perception always look at all questions: that is what they mean.
 */
export interface ReportFilter {
  /** Was asked for any of these information classes. */
  readonly classes?: readonly string[];
  readonly criticality?: readonly (typeof CRITICALITIES)[number][];
  /** Carries any of these tags. */
  readonly tags?: readonly string[];
  /** As the buyer calls it. */
  readonly industries?: readonly string[];
  /** Keys of bands, and the buyer's words that say none. */
  readonly sizes?: readonly string[];
  /** Ids of relationships. */
  readonly suppliers?: readonly string[];
  readonly standings?: readonly (typeof STANDINGS)[number][];
  readonly domains?: readonly string[];
  readonly phases?: readonly (typeof PHASES)[number][];
}

const IN_ORDER = {
  classes: true,
  criticality: true,
  tags: true,
  industries: true,
  sizes: true,
  suppliers: true,
  standings: true,
  domains: true,
  phases: true,
} as const satisfies Readonly<Record<keyof ReportFilter, true>>;

/**
 * By name, in the order in which they are said; the compiler insists that none is missing. Whoever reads a filter condition by condition goes
 * by this.
 */
export const CONDITIONS = Object.keys(IN_ORDER) as readonly (keyof ReportFilter)[];

/** … and what a trend sets side by side. What looks at one campaign has no use for it. */
export interface SeriesFilter extends ReportFilter {
  /** Which campaigns of its series: the last twelve where none are named. */
  readonly campaigns?: readonly string[];
  /** Only suppliers that answered in every one of them, each time as one whom the conditions hold for: the same ones, compared with themselves. */
  readonly answeredAll?: true;
}

export function isFiltered(filter: ReportFilter): boolean {
  return Object.values(filter).some((condition) => condition !== undefined);
}

/** Whether only some questions count, so that what is kept of whole submissions says nothing. */
export function choosesQuestions({ domains, phases }: ReportFilter): boolean {
  return domains !== undefined || phases !== undefined;
}

export function isChosen({ domains, phases }: ReportFilter): (question: Pick<TalliedQuestion, 'domain' | 'phase'>) => boolean {
  return ({ domain, phase }) =>
    (domains === undefined || domains.includes(domain)) &&
    (phases === undefined || phases.some((wanted) => phase === wanted || phase === 'both'));
}
