import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { campaignsFindQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { campaignsChange } from '~/api/generated/sdk.gen';
import type { CampaignView, ChangeCampaignDto } from '~/api/generated/types.gen';

export type DraftChanges = Omit<ChangeCampaignDto, 'version'>;

export interface Draft {
  readonly campaign: CampaignView;
  /** When it was last saved from this page. */
  readonly savedAt: number | null;
  readonly saving: boolean;
  readonly error: unknown;
  /** One after the other; what somebody else has changed meanwhile is not overwritten. */
  readonly save: (changes: DraftChanges) => Promise<CampaignView>;
  readonly readAgain: () => void;
}

/** The draft as it stands on the server, and how to change it. */
export function useDraft(campaign: CampaignView): Draft {
  const client = useQueryClient();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const path = { id: campaign.id };
  const queryKey = campaignsFindQueryKey({ path });
  const { mutateAsync, isPending, error, reset } = useMutation({
    scope: { id: `campaign ${campaign.id}` },
    mutationFn: async (changes: DraftChanges) => {
      const seen = client.getQueryData<CampaignView>(queryKey) ?? campaign;
      return (await campaignsChange({ path, body: { ...changes, version: seen.version } })).data;
    },
    onSuccess: (changed) => {
      client.setQueryData(queryKey, changed);
      setSavedAt(Date.now());
    },
  });
  const readAgain = () => {
    reset();
    void client.invalidateQueries({ queryKey });
  };
  return { campaign, savedAt, saving: isPending, error, save: mutateAsync, readAgain };
}
