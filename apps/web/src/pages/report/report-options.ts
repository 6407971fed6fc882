import { reportsCampaignOptions } from '~/api/generated/@tanstack/react-query.gen';

import type { ReportFilter } from './search';

/** A campaign's report; without a filter the one that is kept, whoever asks for it. */
export function reportOptions(id: string, filter: ReportFilter = {}) {
  return reportsCampaignOptions(Object.keys(filter).length > 0 ? { path: { id }, query: filter } : { path: { id } });
}
