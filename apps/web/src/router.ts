import { createRouter } from '@tanstack/react-router';

import { queryClient } from './query-client';
import { site } from './routes';
import { readStrictly } from './routes/strict-search';
import { Faulty } from './ui/faulty';
import { NotFound } from './ui/not-found';
import { Waiting } from './ui/waiting';

export const router = createRouter({
  routeTree: site,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Faulty,
  defaultNotFoundComponent: NotFound,
});

for (const { options } of Object.values(router.routesById)) {
  if (typeof options.validateSearch === 'function') options.validateSearch = readStrictly(options.validateSearch);
}

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router;
  }
}
