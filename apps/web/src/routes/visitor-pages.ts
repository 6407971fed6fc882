import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { signUpStateOptions } from '../api/generated/@tanstack/react-query.gen';
import { paths } from '../paths';
import { sessionOfVisitor } from '../session/session-of-visitor';
import { visitors } from './layers';

/** Before one is in: signing in and up, and where the links of mails lead. */
export const visitorPages = [
  createRoute({
    getParentRoute: () => visitors,
    path: paths.signIn,
    validateSearch: ({ next }: Record<string, unknown>): { next?: string } => (isOurs(next) ? { next } : {}),
    beforeLoad: async ({ search: { next = paths.home } }) => {
      const state = await sessionOfVisitor();
      if (state.kind === 'signed_in') throw redirect({ href: next });
    },
    loader: ({ context }) => context.queryClient.ensureQueryData(signUpStateOptions()),
    component: lazyRouteComponent(() => import('../pages/sign-in'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => visitors,
    path: paths.signUp,
    loader: ({ context }) => context.queryClient.ensureQueryData(signUpStateOptions()),
    component: lazyRouteComponent(() => import('../pages/sign-up'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => visitors,
    path: paths.forgotten,
    component: lazyRouteComponent(() => import('../pages/forgotten-password'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => visitors,
    path: paths.link,
    beforeLoad: () => sessionOfVisitor().then(() => undefined),
    component: lazyRouteComponent(() => import('../pages/link'), 'LinkPage'),
  }),
  createRoute({
    getParentRoute: () => visitors,
    path: paths.verifyLink,
    validateSearch: ({ link }: Record<string, unknown>): { link?: string } => (typeof link === 'string' ? { link } : {}),
    component: lazyRouteComponent(() => import('../pages/verify-link'), 'VerifyLinkPage'),
  }),
  createRoute({
    getParentRoute: () => visitors,
    path: paths.about,
    component: lazyRouteComponent(() => import('../pages/about'), 'AboutPage'),
  }),
];

/** An address of this site: leading elsewhere after sign-in would serve a trickster. */
function isOurs(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next);
}
