import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { campaignsFindOptions, campaignsFindQueryKey } from '~/api/generated/@tanstack/react-query.gen';
import { campaignsChange } from '~/api/generated/sdk.gen';
import type { CampaignView, ChangeCampaignDto } from '~/api/generated/types.gen';
import { Refusal } from '~/api/refusal';

export type DraftChanges = Omit<ChangeCampaignDto, 'version'>;

/** The refusal where somebody else was quicker. */
export const QUICKER = 'campaign_changed';

export interface Draft {
  readonly campaign: CampaignView;
  /** When it was last saved from this page. */
  readonly savedAt: number | null;
  readonly saving: boolean;
  readonly error: unknown;
  /** One after the other, over that version; what somebody else has changed meanwhile is not overwritten. */
  readonly save: (changes: DraftChanges, version: number) => Promise<CampaignView>;
  /** Saves a choice as it is made. Another part that somebody else changed stands in nobody's way; the same one is asked about (`quicker`). */
  readonly choose: (changes: DraftChanges) => void;
  /** A choice that was not saved, since somebody else made another one. */
  readonly quicker: DraftChanges | null;
  /** What is saved stays, and the choice is given up. */
  readonly giveUp: () => void;
  /** How often a choice was given up: from then on the step shows what is saved. */
  readonly givenUp: number;
  readonly readPresent: () => Promise<CampaignView>;
}

/** The draft as it stands on the server, and how to change it. */
export function useDraft(campaign: CampaignView): Draft {
  const client = useQueryClient();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [quicker, setQuicker] = useState<DraftChanges | null>(null);
  const [givenUp, setGivenUp] = useState(0);
  const path = { id: campaign.id };
  const queryKey = campaignsFindQueryKey({ path });
  const readPresent = () => client.fetchQuery({ ...campaignsFindOptions({ path }), staleTime: 0 });
  const latest = () => client.getQueryData<CampaignView>(queryKey) ?? campaign;
  const { mutateAsync, isPending, error, reset } = useMutation({
    scope: { id: `campaign ${campaign.id}` },
    mutationFn: async ({ changes, version }: { readonly changes: DraftChanges; readonly version: number | null }) => {
      const seen = latest();
      const save = async (over: number) => (await campaignsChange({ path, body: { ...changes, version: over } })).data;
      try {
        return await save(version ?? seen.version);
      } catch (refused) {
        if (version !== null || !(refused instanceof Refusal) || refused.code !== QUICKER) throw refused;
        const present = await readPresent();
        if (isSame(changes, seen, present)) return await save(present.version);
        setQuicker(changes);
        throw refused;
      }
    },
    onSuccess: (changed) => {
      client.setQueryData(queryKey, changed);
      setQuicker(null);
      setSavedAt(Date.now());
    },
  });
  return {
    campaign,
    savedAt,
    saving: isPending,
    error: quicker ? null : error,
    save: (changes, version) => mutateAsync({ changes, version }),
    choose: (changes) => void mutateAsync({ changes, version: null }).catch(() => undefined),
    quicker,
    giveUp: () => {
      reset();
      setQuicker(null);
      setGivenUp(givenUp + 1);
    },
    givenUp,
    readPresent,
  };
}

/** Whether nobody has touched what is being changed. */
function isSame(changes: DraftChanges, seen: CampaignView, present: CampaignView): boolean {
  const fields = Object.keys(changes) as (keyof DraftChanges)[];
  return fields.every((field) => JSON.stringify(seen[field]) === JSON.stringify(present[field]));
}
