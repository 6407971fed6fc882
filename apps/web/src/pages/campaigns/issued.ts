import type { QueryClient } from '@tanstack/react-query';

import type { IssuedView } from '~/api/generated/types.gen';

const keyOf = (campaignId: string) => ['just issued', campaignId];

/** Kept from issuing to the page that comes next. */
export function rememberIssued(client: QueryClient, issued: IssuedView): void {
  client.setQueryData(keyOf(issued.campaign.id), issued);
}

/** What issuing did, for a few minutes after it. */
export function justIssued(client: QueryClient, campaignId: string): IssuedView | null {
  return client.getQueryData<IssuedView>(keyOf(campaignId)) ?? null;
}
