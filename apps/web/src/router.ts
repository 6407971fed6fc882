import { createRouter } from '@tanstack/react-router';

import { queryClient } from './query-client';
import { site } from './routes';
import { Faulty } from './ui/faulty';
import { NotFound } from './ui/not-found';
import { Waiting } from './ui/waiting';

export const router = createRouter({
  routeTree: site,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // An address holds what its page reads from it. What somebody's mail program appended, or what does not fit, would be asked of the API.
  search: { strict: true },
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Faulty,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
