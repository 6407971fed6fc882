import { IsUUID } from 'class-validator';

import type { ComparableCampaign } from '../../campaign/campaign-series.service.js';

export class ComparableQueryDto {
  @IsUUID()
  questionnaire: string;
}

export class TurnoutView {
  /** Suppliers, but for those that it was refused by or taken back from. */
  asked: number;
  /** Of these, how many have answered. */
  submitted: number;
}

export class ComparableCampaignView {
  id: string;
  name: string;
  /** Instant in UTC. */
  issuedAt: string;
  form: 'full' | 'short';
  /** Null but for the newest twelve: a series has no end. */
  turnout: TurnoutView | null;
}

export class ComparableListView {
  /** The newest first. */
  items: ComparableCampaignView[];
}

export function presentComparable(campaigns: readonly ComparableCampaign[]): ComparableListView {
  return {
    items: campaigns.map(({ id, name, issuedAt, form, turnout }) => ({
      ...{ id, name, form, turnout: turnout && { ...turnout } },
      issuedAt: issuedAt.toISOString(),
    })),
  };
}
