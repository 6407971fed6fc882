import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { assessmentsOpenOptions } from '~/api/generated/@tanstack/react-query.gen';
import { frameworkSearchIn } from '~/components/frameworks/chosen';
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
  createRoute({
    getParentRoute: () => members,
    path: paths.ownFrameworks,
    validateSearch: frameworkSearchIn,
    component: lazyRouteComponent(() => import('~/pages/own-frameworks'), 'OwnFrameworksPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplierFrameworks,
    validateSearch: frameworkSearchIn,
    component: lazyRouteComponent(() => import('~/pages/supplier-frameworks'), 'SupplierFrameworksPage'),
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
