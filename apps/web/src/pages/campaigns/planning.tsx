import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';

import { campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';

import { AgainstStep } from './planning/against-step';
import { useDraft } from './planning/use-draft';
import { WhatStep } from './planning/what-step';
import { WhenStep } from './planning/when-step';
import { WhomStep } from './planning/whom-step';
import type { PlanningSearch, Step } from './steps';

const PAGES = { what: WhatStep, against: AgainstStep, whom: WhomStep, when: WhenStep } as const satisfies Record<Step, unknown>;

/** Planning a campaign, step by step; what is decided is saved as a draft. */
export function PlanningPage() {
  const { id } = useParams({ from: '/signed-in/members/campaigns/$id/edit' });
  const { step = 'what' }: PlanningSearch = useSearch({ from: '/signed-in/members/campaigns/$id/edit' });
  const { data: campaign } = useSuspenseQuery(campaignsFindOptions({ path: { id } }));
  const draft = useDraft(campaign);
  if (campaign.state !== 'draft') return <Navigate to={paths.campaign} params={{ id }} replace />;
  const StepPage = PAGES[step];
  return <StepPage key={`${step} ${draft.givenUp}`} draft={draft} />;
}
