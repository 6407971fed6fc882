import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { campaignAssessmentsFindOptions, campaignsFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { campaignsSearchIn } from '~/pages/campaigns/campaigns-search';
import { linesSearchIn } from '~/pages/campaigns/lines-search';
import { planningSearchIn } from '~/pages/campaigns/steps';
import { paths } from '~/paths';

import { members } from './layers';

/** What a buyer asks its suppliers: planned, issued, followed up. */
export const campaignPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.campaigns,
    validateSearch: campaignsSearchIn,
    component: lazyRouteComponent(() => import('~/pages/campaigns/list'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.campaignNew,
    component: lazyRouteComponent(() => import('~/pages/campaigns/new'), 'NewCampaignPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.campaignEdit,
    validateSearch: planningSearchIn,
    loader: ({ context, params }) => context.queryClient.ensureQueryData(campaignsFindOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/campaigns/planning'), 'PlanningPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.campaign,
    validateSearch: linesSearchIn,
    loader: ({ context, params }) => context.queryClient.ensureQueryData(campaignsFindOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/campaigns/progress'), 'CampaignProgressPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.campaignAssessment,
    loader: ({ context, params }) =>
      context.queryClient.ensureQueryData(campaignAssessmentsFindOptions({ path: { id: params.assessmentId } })),
    component: lazyRouteComponent(() => import('~/pages/campaigns/assessment'), 'CampaignAssessmentPage'),
  }),
];
