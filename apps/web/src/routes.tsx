import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { meReadOptions } from './api/generated/@tanstack/react-query.gen';
import { MembersFrame } from './frames/members-frame';
import { SiteRoot } from './frames/site-root';
import { VisitorsFrame } from './frames/visitors-frame';
import { paths } from './paths';
import { session } from './session/session';

/** The map of the site: who comes where, and which page stands there. Pages are fetched when they are opened. */
const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({ component: SiteRoot });

/** Open to everybody. */
const visitors = createRoute({ getParentRoute: () => root, id: 'visitors', component: VisitorsFrame });

/** Signed in. Whoever is not comes back here after signing in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const state = await session.begin();
    if (state.kind === 'signed_out') throw redirect({ to: paths.signIn, search: { next: location.href } });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(meReadOptions()),
});

/** With the navigation beside the page. */
const members = createRoute({ getParentRoute: () => signedIn, id: 'members', component: MembersFrame });

const visitorPages = [
  createRoute({
    getParentRoute: () => visitors,
    path: paths.signIn,
    validateSearch: ({ next }: Record<string, unknown>): { next?: string } => (isOurs(next) ? { next } : {}),
    component: lazyRouteComponent(() => import('./pages/sign-in'), 'SignInPage'),
  }),
];

const memberPages = [
  createRoute({ getParentRoute: () => members, path: paths.home, component: lazyRouteComponent(() => import('./pages/home'), 'HomePage') }),
];

export const site = root.addChildren([visitors.addChildren(visitorPages), signedIn.addChildren([members.addChildren(memberPages)])]);

/** An address of this site: leading elsewhere after sign-in would serve a trickster. */
function isOurs(next: unknown): next is string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next);
}
