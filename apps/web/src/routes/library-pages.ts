import type { QueryClient } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { baselineVersionsReadOptions, meReadOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { differenceSearchIn } from '~/components/library/difference-search';
import { editSearchIn } from '~/pages/questionnaires/edit/edit-search';
import { questionsSearchIn } from '~/pages/questionnaires/version/questions-search';
import { paths } from '~/paths';

import { members } from './layers';

/** What is asked, and what is expected: questionnaires and baselines, version by version. */
export const libraryPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.questionnaires,
    component: lazyRouteComponent(() => import('~/pages/questionnaires/list'), 'QuestionnairesPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.questionnaireVersion,
    validateSearch: questionsSearchIn,
    loader: ({ context, params }) => context.queryClient.ensureQueryData(questionnaireVersionsReadOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/questionnaires/version'), 'QuestionnaireVersionPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.questionnaireEdit,
    validateSearch: editSearchIn,
    loader: async ({ context: { queryClient }, params }) => {
      const { state, builtIn } = await queryClient.ensureQueryData(questionnaireVersionsReadOptions({ path: params }));
      const may = state === 'draft' && !builtIn && (await mayDo(queryClient, 'questionnaires.write'));
      if (!may) throw redirect({ to: paths.questionnaireVersion, params });
    },
    component: lazyRouteComponent(() => import('~/pages/questionnaires/edit'), 'QuestionnaireEditPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.questionnaireDifference,
    validateSearch: differenceSearchIn,
    component: lazyRouteComponent(() => import('~/pages/questionnaires/difference'), 'QuestionnaireDifferencePage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.baselines,
    component: lazyRouteComponent(() => import('~/pages/baselines/list'), 'BaselinesPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.baselineVersion,
    // A baseline names questions by key; their topics stand in its questionnaire.
    loader: async ({ context, params }) => {
      const { questionnaireVersionId } = await context.queryClient.ensureQueryData(baselineVersionsReadOptions({ path: params }));
      await context.queryClient.ensureQueryData(questionnaireVersionsReadOptions({ path: { id: questionnaireVersionId } }));
    },
    component: lazyRouteComponent(() => import('~/pages/baselines/version'), 'BaselineVersionPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.baselineEdit,
    loader: async ({ context: { queryClient }, params }) => {
      const { state, builtIn } = await queryClient.ensureQueryData(baselineVersionsReadOptions({ path: params }));
      const may = state === 'draft' && !builtIn && (await mayDo(queryClient, 'baselines.write'));
      if (!may) throw redirect({ to: paths.baselineVersion, params });
    },
    component: lazyRouteComponent(() => import('~/pages/baselines/edit'), 'BaselineEditPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.baselineDifference,
    validateSearch: differenceSearchIn,
    component: lazyRouteComponent(() => import('~/pages/baselines/difference'), 'BaselineDifferencePage'),
  }),
];

/** What is published, and what one may not change, is read instead. */
async function mayDo(queryClient: QueryClient, permission: string): Promise<boolean> {
  return (await queryClient.ensureQueryData(meReadOptions())).permissions.includes(permission);
}
