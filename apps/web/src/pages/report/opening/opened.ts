import type { DomainDistributionView } from '~/api/generated/types.gen';

import type { PHASES } from '~/api/values';

/** A number about one supplier, to be explained. */
export type Opened = {
  readonly submissionId: string;
  readonly supplierName: string;
} & (
  | { readonly kind: 'overall' | 'musts' /** Over its questions alone. */; readonly phase?: (typeof PHASES)[number] }
  | { readonly kind: 'domain'; readonly domain: Pick<DomainDistributionView, 'domain' | 'name'> }
  /** With the targets of one information class alone. */
  | { readonly kind: 'class'; readonly classKey: string; readonly title: string }
  /** One answer. */
  | { readonly kind: 'answer'; readonly domain: string; readonly questionKey: string }
);
