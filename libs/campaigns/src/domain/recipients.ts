/** Mirrors what supply-chain accepts, as plain data that a draft keeps. */
export interface RecipientFilter {
  readonly search?: string;
  readonly classes?: readonly string[];
  readonly criticality?: readonly ('low' | 'medium' | 'high' | 'critical')[];
  readonly tags?: readonly string[];
}

/** By list or by filter; a filter is applied when the campaign is issued. */
export type SupplierChoice = { readonly relationshipIds: readonly string[] } | { readonly filter: RecipientFilter };
