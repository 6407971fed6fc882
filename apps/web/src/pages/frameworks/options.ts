import type { QueryClient } from '@tanstack/react-query';

import {
  campaignsFindOptions,
  frameworkReportsFrameworkOptions,
  frameworkReportsListOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import { type Chosen, chosenOf } from '~/components/frameworks/chosen';
import { reportOptions } from '~/pages/report/report-options';
import type { ReportFilter } from '~/pages/report/search';

import { type FrameworksSearch, filterIn } from './search';

/** A campaign against the chosen framework, or up to one of its levels. */
export function frameworkOptions(id: string, { framework, level }: Chosen, filter: ReportFilter) {
  return frameworkReportsFrameworkOptions({ path: { id, framework: framework.id }, query: { ...filter, ...(level && { level }) } });
}

export async function loadFrameworks(cache: QueryClient, id: string, search: FrameworksSearch): Promise<void> {
  const [{ items }] = await Promise.all([
    cache.ensureQueryData(frameworkReportsListOptions({ path: { id } })),
    cache.ensureQueryData(campaignsFindOptions({ path: { id } })),
    cache.ensureQueryData(reportOptions(id)),
  ]);
  await cache.ensureQueryData(frameworkOptions(id, chosenOf(items, search), filterIn(search)));
}
