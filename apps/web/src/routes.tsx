import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { overviewNowOptions } from './api/generated/@tanstack/react-query.gen';
import { paths } from './paths';
import { buyerPages } from './routes/buyer-pages';
import { campaignPages } from './routes/campaign-pages';
import { members, root, signedIn, visitors } from './routes/layers';
import { libraryPages } from './routes/library-pages';
import { ownPages } from './routes/own-pages';
import { reportPages } from './routes/report-pages';
import { answeringPages, supplierPages } from './routes/supplier-pages';
import { visitorPages } from './routes/visitor-pages';

/** The map of the site: who comes where, and which page stands there. Pages are fetched when they are opened. */
const memberPages = [
  ...buyerPages,
  createRoute({
    getParentRoute: () => members,
    path: paths.home,
    loader: ({ context }) => context.queryClient.ensureQueryData(overviewNowOptions()),
    component: lazyRouteComponent(() => import('./pages/home'), 'HomePage'),
  }),
];

export const site = root.addChildren([
  visitors.addChildren(visitorPages),
  signedIn.addChildren([
    members.addChildren([...memberPages, ...campaignPages, ...libraryPages, ...ownPages, ...reportPages, ...supplierPages]),
    ...answeringPages,
  ]),
]);
