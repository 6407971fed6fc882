import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { meReadOptions } from '../api/generated/@tanstack/react-query.gen';
import { SignedInFrame } from '../frames/signed-in-frame';
import { SiteRoot } from '../frames/site-root';
import { UnknownAddress } from '../frames/unknown-address';
import { VisitorsFrame } from '../frames/visitors-frame';
import { paths } from '../paths';
import { session } from '../session/session';

/** What stands around the pages, and who comes in. */
export const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: SiteRoot,
  notFoundComponent: UnknownAddress,
});

/** Open to everybody. */
export const visitors = createRoute({
  getParentRoute: () => root,
  id: 'visitors',
  component: VisitorsFrame,
});

/** Signed in. Whoever is not comes back here after signing in. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    const state = await session.begin();
    if (state.kind === 'signed_out')
      throw redirect({ to: paths.signIn, search: location.href === paths.home ? {} : { next: location.href } });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(meReadOptions()),
  component: SignedInFrame,
});

/** With the navigation beside the page. */
export const members = createRoute({
  getParentRoute: () => signedIn,
  id: 'members',
  component: lazyRouteComponent(() => import('../frames/members-frame'), 'MembersFrame'),
});
