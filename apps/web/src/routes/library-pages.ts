import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { baselineVersionsReadOptions, questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
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
];
