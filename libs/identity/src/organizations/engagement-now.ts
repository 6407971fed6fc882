import { type Engagement, overSince } from '@app/tenancy';

import type { KeptEngagement } from '../data/engagements.repository.js';

/** What is kept of an engagement, as it holds at a moment. Asked at each request: a token does not outlive it, nor what is remembered of it. */
export function engagementAt(kept: Pick<KeptEngagement, 'campaignIds' | 'notes' | 'endsAt'> | null, now: Date): Engagement | null {
  if (!kept) return null;
  return kept.endsAt <= now ? overSince(kept.endsAt) : { ...kept, isOver: false };
}
