import type { Bilingual } from '@app/kernel';
/** How far it goes, e.g. ★3 and ★4, or IG1 to IG3. */
export interface FrameworkLevel {
  readonly id: string;
  readonly name: string;
}

/** A catalogue of requirements that somebody else publishes. Texts are own short glosses where the publisher allows no copies. */
export interface Framework {
  readonly id: string;
  readonly name: Bilingual;
  readonly version: string;
  readonly publisher: string;
  readonly url: string;
  readonly licenceNote: string;
  readonly levels: readonly FrameworkLevel[];
  readonly position: number;
}

export interface Requirement {
  readonly frameworkId: string;
  readonly id: string;
  readonly parentId: string | null;
  /** The publisher's own word for it: function, category, control, criterion … */
  readonly kind: string;
  readonly title: Bilingual;
  /** The framework's levels that ask for it. */
  readonly levels: readonly string[];
  readonly position: number;
}

/** A question and a requirement that ask for the same (`direct`) or for part of the same (`partial`). */
export interface Mapping {
  readonly questionKey: string;
  readonly frameworkId: string;
  readonly requirementId: string;
  readonly relation: 'direct' | 'partial';
  readonly confidence: 'high' | 'medium' | 'low';
  /** What the mapping rests on, e.g. `judgement`, `source_read`. */
  readonly provenance: string;
}
