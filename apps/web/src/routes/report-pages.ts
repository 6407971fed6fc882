import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import {
  campaignsFindOptions,
  drillDownUnevennessOptions,
  todayCampaignOptions,
  trendReadOptions,
} from '~/api/generated/@tanstack/react-query.gen';
import { auditSearchIn } from '~/pages/audit/search';
import { loadFrameworks } from '~/pages/frameworks/options';
import { frameworksSearchIn } from '~/pages/frameworks/search';
import { matrixOptions } from '~/pages/report/matrix/use-matrix';
import { insistOnReadSizes } from '~/pages/report/read-sizes';
import { reportOptions } from '~/pages/report/report-options';
import { FIRST_SORT, filterOf, reportSearchIn } from '~/pages/report/search';
import { heatMapOptions } from '~/pages/report/use-heat-map';
import { trendSearchIn, wholeOf } from '~/pages/trend/search';
import { TrendRefused } from '~/pages/trend/trend-refused';
import { paths } from '~/paths';

import { members } from './layers';

/** What came of campaigns, what was taken along of it, and the trail of who did what. */
export const reportPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.reports,
    component: lazyRouteComponent(() => import('~/pages/reports'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.trend,
    validateSearch: trendSearchIn,
    beforeLoad: ({ context, search }) =>
      insistOnReadSizes(context.queryClient, search, (read) => redirect({ to: paths.trend, search: read, replace: true })),
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) =>
      Promise.all([wholeOf(deps), deps].map((query) => context.queryClient.ensureQueryData(trendReadOptions({ query })))),
    component: lazyRouteComponent(() => import('~/pages/trend'), 'TrendPage'),
    errorComponent: TrendRefused,
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.report,
    validateSearch: reportSearchIn,
    beforeLoad: ({ context, search, params }) =>
      insistOnReadSizes(context.queryClient, search, (read) => redirect({ to: paths.report, params, search: read, replace: true })),
    loaderDeps: ({ search }) => ({ filter: filterOf(search), isByQuestion: search.view === 'questions', sort: search.sort ?? FIRST_SORT }),
    loader: async ({ context: { queryClient }, params: { id }, deps: { filter, isByQuestion, sort } }) => {
      await Promise.all([
        queryClient.ensureQueryData(campaignsFindOptions({ path: { id } })),
        queryClient.ensureQueryData(reportOptions(id)),
        queryClient.ensureQueryData(reportOptions(id, filter)),
      ]);
      // On its way while the first screen is drawn, which does not wait for it.
      if (isByQuestion) void queryClient.prefetchInfiniteQuery(matrixOptions(id, sort, filter));
      else void queryClient.prefetchInfiniteQuery(heatMapOptions(id, sort, filter));
    },
    component: lazyRouteComponent(() => import('~/pages/report'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.frameworks,
    validateSearch: frameworksSearchIn,
    beforeLoad: ({ context, search, params }) =>
      insistOnReadSizes(context.queryClient, search, (read) => redirect({ to: paths.frameworks, params, search: read, replace: true })),
    loaderDeps: ({ search: { requirement: _requirement, ...search } }) => search,
    loader: ({ context, params, deps }) => loadFrameworks(context.queryClient, params.id, deps),
    component: lazyRouteComponent(() => import('~/pages/frameworks'), 'FrameworksPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.reportPrint,
    validateSearch: (address: Record<string, unknown>) => filterOf(reportSearchIn(address)),
    beforeLoad: ({ context, search, params }) =>
      insistOnReadSizes(context.queryClient, search, (read) => redirect({ to: paths.reportPrint, params, search: read, replace: true })),
    loaderDeps: ({ search }) => search,
    loader: ({ context, params, deps }) =>
      Promise.all([
        context.queryClient.ensureQueryData(campaignsFindOptions({ path: params })),
        context.queryClient.ensureQueryData(reportOptions(params.id)),
        context.queryClient.ensureQueryData(reportOptions(params.id, deps)),
        context.queryClient.ensureQueryData(drillDownUnevennessOptions({ path: params, query: deps })),
        context.queryClient.ensureQueryData(todayCampaignOptions({ path: params, query: deps })),
        context.queryClient.ensureInfiniteQueryData(matrixOptions(params.id, 'standing', deps)),
      ]),
    component: lazyRouteComponent(() => import('~/pages/report-print'), 'ReportPrintPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.exports,
    component: lazyRouteComponent(() => import('~/pages/exports'), 'ExportsPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.verifyExport,
    component: lazyRouteComponent(() => import('~/pages/verify-export'), 'VerifyExportPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.audit,
    validateSearch: auditSearchIn,
    component: lazyRouteComponent(() => import('~/pages/audit'), 'AuditPage'),
  }),
];
