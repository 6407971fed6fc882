import { useQuery } from '@tanstack/react-query';

import { buyersListOptions, suppliersListOptions } from '~/api/generated/@tanstack/react-query.gen';
import type { OverviewView } from '~/api/generated/types.gen';
import { useMay } from '~/session/use-me';

/** How somebody comes here: to ask, to answer, or to begin. Null for the moment until that is known. */
export type Side = { readonly kind: 'buyer' | 'supplier' } | { readonly kind: 'new'; readonly suppliers: number } | null;

/** An organization that works for others and asks nobody is a supplier; one that has asked nobody yet and works for nobody is new. */
export function useSide({ chain, running }: OverviewView): Side {
  const may = useMay();
  const one = { query: { limit: 1 } };
  const isBuyer = may('suppliers.read');
  const isAsked = may('assessments.read');
  const suppliers = useQuery({ ...suppliersListOptions(one), enabled: isBuyer });
  const buyers = useQuery({ ...buyersListOptions(one), enabled: isAsked });
  if (!isBuyer) return { kind: 'supplier' };
  if (!suppliers.data || (isAsked && !buyers.data)) return null;

  const { total } = suppliers.data;
  const worksForOthers = (buyers.data?.items.length ?? 0) > 0;
  if (worksForOthers && total === 0) return { kind: 'supplier' };
  const hasAsked = chain !== null || (running?.count ?? 0) > 0;
  return hasAsked || !may('campaigns.write') ? { kind: 'buyer' } : { kind: 'new', suppliers: total };
}
