import type { Bilingual } from '@app/kernel';

/** What is read of a framework: its requirements in the publisher's order, and the questions that ask for each. */
export interface CatalogueFramework {
  readonly name: Bilingual;
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly requirements: readonly CatalogueRequirement[];
}

export interface CatalogueRequirement {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly title: Bilingual;
  /** The framework's levels that ask for it. */
  readonly levels: readonly string[];
  readonly questions: readonly CatalogueMapping[];
}

export interface CatalogueMapping {
  readonly questionKey: string;
  readonly relation: 'direct' | 'partial';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly provenance: string;
}
