import type { CampaignView } from '~/api/generated/types.gen';

export type ShownState = 'draft' | 'running' | 'past' | 'cancelled';

/** What a person calls the state of a campaign: an issued one runs until its due day has passed, and takes late answers after it. */
export function shownState({ state, dueAt }: Pick<CampaignView, 'state' | 'dueAt'>, now = new Date()): ShownState {
  if (state !== 'issued') return state;
  return Date.parse(dueAt) < now.getTime() ? 'past' : 'running';
}
