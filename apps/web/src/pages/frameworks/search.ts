import { type FrameworkSearch, frameworkSearchIn } from '~/components/frameworks/chosen';
import type { AddressParts } from '~/format/address-parts';
import { filterOf, type ReportFilter, reportSearchIn } from '~/pages/report/search';

/** Whom of a campaign it is about, by the report's own filter, and what is looked at. */
export type FrameworksSearch = ReportFilter & FrameworkSearch;

export function frameworksSearchIn(address: AddressParts): FrameworksSearch {
  return { ...filterOf(reportSearchIn(address)), ...frameworkSearchIn(address) };
}

export function filterIn({ framework: _framework, level: _level, requirement: _requirement, ...filter }: FrameworksSearch): ReportFilter {
  return filterOf(filter);
}
