import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { assessmentsOpenOptions } from '~/api/generated/@tanstack/react-query.gen';
import { paths } from '~/paths';

import { members, signedIn } from './layers';

/** What is asked of the own organization, with the navigation beside it. */
export const supplierPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.assessments,
    component: lazyRouteComponent(() => import('~/pages/assessments'), 'AssessmentsPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.result,
    component: lazyRouteComponent(() => import('~/pages/result'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplierResult,
    component: lazyRouteComponent(() => import('~/pages/supplier-result'), 'SupplierResultPage'),
  }),
];

/** Answering and signing off: in a frame of their own, which the page brings. */
export const answeringPages = [
  createRoute({
    getParentRoute: () => signedIn,
    path: paths.answering,
    validateSearch: ({ question }: Record<string, unknown>): { question?: string } => (typeof question === 'string' ? { question } : {}),
    loader: ({ context, params }) => context.queryClient.ensureQueryData(assessmentsOpenOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/answering'), 'AnsweringPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: paths.signOff,
    component: lazyRouteComponent(() => import('~/pages/sign-off'), 'SignOffPage'),
  }),
];
