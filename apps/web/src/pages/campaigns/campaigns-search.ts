const STATES = ['draft', 'issued', 'cancelled'] as const;

/** The view of the campaign list, as its address holds it. */
export interface CampaignsSearch {
  readonly state?: (typeof STATES)[number];
  readonly search?: string;
}

export function campaignsSearchIn({ state, search }: Record<string, unknown>): CampaignsSearch {
  const known = STATES.find((one) => one === state);
  return { ...(known && { state: known }), ...(typeof search === 'string' && search !== '' && { search }) };
}
