import { sizeGroups } from '@app/supply-chain';
import { MayBeLeftOut, QueryBoolean, QueryList } from '@app/tenancy';
import { ArrayMinSize, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';

import { STANDINGS } from '../domain/campaign/campaign-report.js';
import { CONDITIONS, CRITICALITIES, MOST_SUPPLIERS, PHASES, type ReportFilter, type SeriesFilter } from '../domain/report-filter.js';

/** More than can be compared, so that whoever names too many is told how many it may be. */
const MOST_CAMPAIGNS = 100;

/** What a report is about: the same in a page's address, in the API, and with an export. */
export class ReportFilterDto {
  /** Was asked for any of these information classes. */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  classes?: string[];

  @MayBeLeftOut()
  @QueryList()
  @IsIn(CRITICALITIES, { each: true })
  criticality?: (typeof CRITICALITIES)[number][];

  /** Carries any of these tags. */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  tags?: string[];

  /** In the buyer's own words. */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  industries?: string[];

  /**
   * Bands by their keys (`1-5`, `6-20`, `21-50`, `51-100`, `101-300`, `301-`), or any words: those that say a band stand for it (`35名` for `21-50`),
   * the others for themselves.
   */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  sizes?: string[];

  @MayBeLeftOut()
  @QueryList(MOST_SUPPLIERS)
  @IsUUID(undefined, { each: true })
  suppliers?: string[];

  /** Over all questions, whatever is chosen below. */
  @MayBeLeftOut()
  @QueryList()
  @IsIn(STANDINGS, { each: true })
  standings?: (typeof STANDINGS)[number][];

  /** Attainments, gaps and weakest links are worked out from the questions of these domains. */
  @MayBeLeftOut()
  @QueryList()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  domains?: string[];

  /** … and of these phases; a question that helps in both counts in both. */
  @MayBeLeftOut()
  @QueryList()
  @IsIn(PHASES, { each: true })
  phases?: (typeof PHASES)[number][];
}

/** The same where a trend belongs to it. */
export class SeriesFilterDto extends ReportFilterDto {
  /** The campaigns to compare, of one questionnaire, twelve at most; the last twelve where nothing is said. */
  @MayBeLeftOut()
  @QueryList(MOST_CAMPAIGNS)
  @ArrayMinSize(1)
  @IsUUID(undefined, { each: true })
  campaigns?: string[];

  /** Only suppliers that answered in every one of these campaigns, under conditions that hold in each: the same suppliers all along. */
  @MayBeLeftOut()
  @QueryBoolean()
  answeredAll?: boolean;
}

/** Conditions only, whatever else stood in the query; sizes and suppliers in the one form that stands for all that mean the same. */
export function filterOf(dto: ReportFilterDto): ReportFilter {
  const filter: ReportFilter = Object.fromEntries(CONDITIONS.flatMap((name) => (dto[name] === undefined ? [] : [[name, dto[name]]])));
  return {
    ...filter,
    ...(filter.sizes && { sizes: sizeGroups(filter.sizes) }),
    ...(filter.suppliers && { suppliers: sameIds(filter.suppliers) }),
  };
}

/** The same campaigns are the same wish, in whatever order and spelling they were named; and so is everybody, said or not. */
export function seriesFilterOf({ campaigns, answeredAll, ...dto }: SeriesFilterDto): SeriesFilter {
  return {
    ...filterOf(dto),
    ...(campaigns !== undefined && { campaigns: sameIds(campaigns) }),
    ...(answeredAll === true && { answeredAll }),
  };
}

/** Each once, in one order and spelling. */
function sameIds(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.toLowerCase()))].sort();
}
