import type { DomainDistributionView } from '~/api/generated/types.gen';

/** A cell of one supplier's row, to be explained. */
export type Opened = {
  readonly submissionId: string;
  readonly supplierName: string;
} & (
  | { readonly kind: 'overall' }
  /** What is missing among the musts. */
  | { readonly kind: 'musts' }
  | { readonly kind: 'domain'; readonly domain: Pick<DomainDistributionView, 'domain' | 'name'> }
  /** One answer. */
  | { readonly kind: 'answer'; readonly domain: string; readonly questionKey: string }
);
