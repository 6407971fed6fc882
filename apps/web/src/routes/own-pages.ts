import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import {
  campaignAssessmentsFindOptions,
  informationClassesListOptions,
  organizationReadOptions,
  ownSessionsListOptions,
} from '../api/generated/@tanstack/react-query.gen';
import { SettingsFrame } from '../frames/settings-frame';
import { addressOf, paths } from '../paths';
import { members } from './layers';

const settings = createRoute({ getParentRoute: () => members, id: 'settling', component: SettingsFrame });

const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: paths.organization,
    loader: ({ context }) => context.queryClient.ensureQueryData(organizationReadOptions()),
    component: lazyRouteComponent(() => import('../pages/settings/organization'), 'OrganizationPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: paths.members,
    component: lazyRouteComponent(() => import('../pages/settings/members'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: paths.classes,
    loader: ({ context }) => context.queryClient.ensureQueryData(informationClassesListOptions()),
    component: lazyRouteComponent(() => import('../pages/settings/classes'), 'ClassesPage'),
  }),
];

/** One's own, and what an organization settles for itself. */
export const ownPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.profile,
    loader: ({ context }) => context.queryClient.ensureQueryData(ownSessionsListOptions()),
    component: lazyRouteComponent(() => import('../pages/profile'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.inbox,
    component: lazyRouteComponent(() => import('../pages/inbox'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.settings,
    beforeLoad: () => {
      throw redirect({ to: paths.organization });
    },
  }),
  // A notice knows the assessment, not its campaign.
  createRoute({
    getParentRoute: () => members,
    path: paths.askedAssessment,
    beforeLoad: async ({ context, params: { id } }) => {
      const { campaignId } = await context.queryClient.ensureQueryData(campaignAssessmentsFindOptions({ path: { id } }));
      throw redirect({ href: addressOf(paths.campaignAssessment, { id: campaignId, assessmentId: id }), replace: true });
    },
  }),
  settings.addChildren(settingsPages),
];
