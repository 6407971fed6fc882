import type { TrendView } from '~/api/generated/types.gen';
import { type AddressParts, flagIn, said, textIn, textsIn } from '~/format/address-parts';
import { filterOf, type ReportFilter, reportSearchIn } from '~/pages/report/search';

/** Which campaigns are set side by side, and of whom and what they are, as the address holds it. */
export interface TrendSearch extends ReportFilter {
  /** All versions of one questionnaire are one series; undefined: the one sent last. */
  readonly questionnaire?: string;
  /** Those that were chosen; undefined: the last ones. */
  readonly campaigns?: string[];
  /** False: every campaign with all the questions that it asked. */
  readonly shared?: boolean;
  /** Only suppliers that answered in all of them. */
  readonly answeredAll?: true;
}

/** As many as fit side by side; the API refuses more. */
export const MOST_COMPARED = 12;
/** As many as are handed on: whoever wrote too many into an address is told so. */
const MOST_NAMED = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function trendSearchIn(address: AddressParts): TrendSearch {
  const id = textIn(address.questionnaire, 36);
  const campaigns = textsIn(address.campaigns, MOST_NAMED, 36)?.filter((one) => UUID.test(one));
  return {
    ...filterOf(reportSearchIn(address)),
    ...said({
      questionnaire: id && UUID.test(id) ? id : undefined,
      campaigns: campaigns?.length ? campaigns : undefined,
      shared: flagIn(address.shared) === false ? (false as const) : undefined,
      answeredAll: flagIn(address.answeredAll) === true ? (true as const) : undefined,
    }),
  };
}

/** Of whom and what it is, to be taken along to a report. */
export function filterIn({
  questionnaire: _questionnaire,
  campaigns: _campaigns,
  shared: _shared,
  answeredAll: _answeredAll,
  ...filter
}: TrendSearch): ReportFilter {
  return filter;
}

/** The same for whoever opens a number: where only those are compared who answered every time, it is of these, as far as a filter names them. */
export function openedBy(search: TrendSearch, { suppliers }: Pick<TrendView, 'suppliers'>): ReportFilter {
  const filter = filterIn(search);
  return search.answeredAll && suppliers && suppliers.length > 0 ? { ...filter, suppliers } : filter;
}

/** Whether only those are compared who answered every time, and nobody did: there is nothing to show, and nothing to open. */
export function isNobodySteady({ answeredAll }: Pick<TrendSearch, 'answeredAll'>, { suppliers }: Pick<TrendView, 'suppliers'>): boolean {
  return answeredAll === true && suppliers?.length === 0;
}

/** The series without its filter, of everybody. */
export function wholeOf({ questionnaire, campaigns, shared }: TrendSearch): TrendSearch {
  return said({ questionnaire, campaigns, shared });
}
