import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { suppliersFindOptions } from '~/api/generated/@tanstack/react-query.gen';
import { importSearchIn } from '~/pages/supplier-import/search';
import { suppliersSearchIn } from '~/pages/suppliers/search';
import { paths } from '~/paths';

import { members } from './layers';

/** A buyer's suppliers. */
export const buyerPages = [
  createRoute({
    getParentRoute: () => members,
    path: paths.suppliers,
    validateSearch: suppliersSearchIn,
    component: lazyRouteComponent(() => import('~/pages/suppliers'), 'SuppliersPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplierAdd,
    component: lazyRouteComponent(() => import('~/pages/supplier-add'), 'SupplierAddPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplier,
    loader: ({ context, params }) => context.queryClient.ensureQueryData(suppliersFindOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/supplier'), 'SupplierPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplierEdit,
    loader: ({ context, params }) => context.queryClient.fetchQuery(suppliersFindOptions({ path: params })),
    component: lazyRouteComponent(() => import('~/pages/supplier-edit'), 'SupplierEditPage'),
  }),
  createRoute({
    getParentRoute: () => members,
    path: paths.supplierImport,
    validateSearch: importSearchIn,
    component: lazyRouteComponent(() => import('~/pages/supplier-import'), 'SupplierImportPage'),
  }),
];
