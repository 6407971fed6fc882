import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { planningCheck } from '~/api/generated/sdk.gen';
import type { CampaignView } from '~/api/generated/types.gen';

export const CHECK = 'campaign check';

/** Who would be asked now, how much, and who needs something first; anew with every version of the draft. */
export function useCheck({ id, version }: Pick<CampaignView, 'id' | 'version'>) {
  return useQuery({
    queryKey: [CHECK, id, version],
    queryFn: async ({ signal }) => (await planningCheck({ path: { id }, signal })).data,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
