import type { ReportsCampaignData, ReportsSuppliersData } from '~/api/generated/types.gen';
import { CRITICALITIES, PHASES, STANDINGS } from '~/api/values';
import { oneOf, said, someOf, textIn, textsIn } from '~/format/address-parts';

export type ReportFilter = NonNullable<ReportsCampaignData['query']>;

export type HeatMapSort = NonNullable<NonNullable<ReportsSuppliersData['query']>['sort']>;

/** The worst first, until somebody asks otherwise. */
export const FIRST_SORT: HeatMapSort = 'standing';
/** Those that a head of the map stands for, but the first one. */
const OTHER_SORTS = ['name', '-name', 'attainment', '-attainment'] as const satisfies readonly HeatMapSort[];

/** A report as it stands in the address: what it is about, how its map is looked at, and which question stands open in it. */
export interface ReportSearch extends Readonly<ReportFilter> {
  readonly question?: string;
  /** … to those alone for whom it is a must. */
  readonly must?: true;
  /** What the map's columns are; domains unless said. */
  readonly view?: 'questions';
  /** In which order the map's rows are; the worst first unless said. */
  readonly sort?: (typeof OTHER_SORTS)[number];
  /** What suppliers are grouped by where they see themselves; industry unless said. */
  readonly by?: 'size';
}

/** `undefined` takes a condition away. */
export type ReportChange = { readonly [Key in keyof ReportSearch]: ReportSearch[Key] | undefined };

/** Takes every condition away: the rest of the address only says how the report is looked at. */
export const NOTHING = {
  classes: undefined,
  criticality: undefined,
  tags: undefined,
  industries: undefined,
  sizes: undefined,
  suppliers: undefined,
  standings: undefined,
  domains: undefined,
  phases: undefined,
} as const satisfies Readonly<Record<keyof ReportFilter, undefined>>;

const MOST_VALUES = 50;
export const MOST_SUPPLIERS = 200;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function reportSearchIn(address: Record<string, unknown>): ReportSearch {
  const suppliers = textsIn(address.suppliers, MOST_SUPPLIERS, 36)?.filter((id) => ID.test(id));
  return said({
    classes: textsIn(address.classes, MOST_VALUES, 40),
    criticality: someOf(address.criticality, CRITICALITIES),
    tags: textsIn(address.tags, MOST_VALUES, 40),
    industries: textsIn(address.industries, MOST_VALUES, 100),
    sizes: textsIn(address.sizes, MOST_VALUES, 100),
    suppliers: suppliers?.length ? suppliers : undefined,
    standings: someOf(address.standings, STANDINGS),
    domains: textsIn(address.domains, MOST_VALUES, 40),
    phases: someOf(address.phases, PHASES),
    question: textIn(address.question, 40),
    must: address.must === true ? (true as const) : undefined,
    view: oneOf(address.view, ['questions'] as const),
    sort: oneOf(address.sort, OTHER_SORTS),
    by: oneOf(address.by, ['size'] as const),
  } satisfies Readonly<Record<keyof ReportSearch, unknown>>);
}

/** What the report, its heat map and its exports ask for. */
export function filterOf(search: ReportSearch): ReportFilter {
  return Object.fromEntries(Object.entries(search).filter(([name, value]) => Object.hasOwn(NOTHING, name) && value !== undefined));
}

/** An order as the address has it; undefined for the first one, and for one that no head stands for. */
export function sortOf(sort: HeatMapSort): ReportSearch['sort'] {
  return oneOf(sort, OTHER_SORTS);
}

/** How many conditions hold, so that what is shown is not the whole. */
export function countConditions(search: ReportSearch): number {
  return Object.keys(filterOf(search)).length;
}

/** Whether numbers are about some questions only. */
export function choosesQuestions({ domains, phases }: ReportSearch): boolean {
  return domains !== undefined || phases !== undefined;
}
