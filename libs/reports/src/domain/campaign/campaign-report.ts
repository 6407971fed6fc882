import { type Distribution, spreadOf, weakestLink } from '@app/gap-analysis';

export const STANDINGS = ['critical', 'major', 'minor', 'conforming', 'incomplete'] as const;
export const PERCEPTIONS = ['over_confident', 'realistic', 'under_confident'] as const;
type Counted<Key extends string> = Readonly<Record<Key, number>>;

/** What a campaign's kept scores come to before anything is concluded from them. */
export interface CampaignFigures {
  /** Suppliers asked, but for those whose assessment was refused or cancelled before they submitted. */
  readonly asked: number;
  readonly standings: Partial<Counted<Exclude<(typeof STANDINGS)[number], 'incomplete'>>>;
  readonly perceptions: Partial<Counted<(typeof PERCEPTIONS)[number]>>;
  /** One attainment per submission; null: nothing applicable. */
  readonly attainments: readonly (number | null)[];
  readonly intrusion: readonly (number | null)[];
  readonly postIntrusion: readonly (number | null)[];
  readonly mustGaps: number;
  readonly domains: readonly DomainFigures[];
  readonly questions: readonly QuestionFigures[];
  readonly classes: readonly ClassFigures[];
}

export interface DomainFigures {
  readonly domain: string;
  readonly attainments: readonly (number | null)[];
  readonly mustGaps: number;
}

/** One question over all submissions in which it is applicable. */
export interface QuestionFigures {
  readonly questionKey: string;
  readonly position: number;
  readonly domain: string;
  readonly applicable: number;
  readonly suppliers: number;
  readonly mustSuppliers: number;
  readonly missing: number;
  readonly priority: number;
}

export interface ClassFigures {
  readonly classKey: string;
  readonly links: readonly ClassLink[];
}

export interface ClassLink {
  readonly code: string;
  readonly relationshipId: string;
  readonly attainment: number | null;
}

export interface TopGap {
  readonly questionKey: string;
  readonly domain: string;
  /** Suppliers below the target, of those to whom the question applies. */
  readonly suppliers: number;
  readonly applicable: number;
  /** For how many of them it is a must. */
  readonly mustSuppliers: number;
  /** Mean levels missing among the suppliers below the target. */
  readonly meanGap: number;
  /** Σ priority: weight × gap × exposure × mustFactor. */
  readonly priority: number;
}

export interface WeakestLink {
  readonly classKey: string;
  /** Suppliers with an attainment for this class. */
  readonly suppliers: number;
  readonly weakest: ClassLink | null;
  readonly distribution: Distribution | null;
}

/** The unfiltered report of a campaign. Statistics are null for fewer than five members (scoring.md, "Across suppliers"). */
export interface CampaignReport {
  readonly asked: number;
  readonly submitted: number;
  readonly standings: Counted<(typeof STANDINGS)[number]>;
  readonly attainment: Distribution | null;
  readonly againstIntrusion: Distribution | null;
  readonly afterIntrusion: Distribution | null;
  readonly mustGaps: number;
  readonly domains: readonly { readonly domain: string; readonly distribution: Distribution | null; readonly mustGaps: number }[];
  readonly topGaps: readonly TopGap[];
  readonly weakestLinks: readonly WeakestLink[];
  readonly perception: Counted<(typeof PERCEPTIONS)[number]>;
}

/** Draws a campaign's conclusions from its figures. */
export function campaignReport(figures: CampaignFigures): CampaignReport {
  const submitted = figures.attainments.length;
  return {
    asked: figures.asked,
    submitted,
    standings: { critical: 0, major: 0, minor: 0, conforming: 0, ...figures.standings, incomplete: Math.max(0, figures.asked - submitted) },
    attainment: spreadOf(figures.attainments),
    againstIntrusion: spreadOf(figures.intrusion),
    afterIntrusion: spreadOf(figures.postIntrusion),
    mustGaps: figures.mustGaps,
    domains: figures.domains.map(({ domain, attainments, mustGaps }) => ({ domain, distribution: spreadOf(attainments), mustGaps })),
    topGaps: topGaps(figures.questions),
    weakestLinks: figures.classes.map(weakestOf),
    perception: { over_confident: 0, realistic: 0, under_confident: 0, ...figures.perceptions },
  };
}

/** Questions that somebody falls short of: by the sum of priorities, then in catalogue order. */
export function topGaps(questions: readonly QuestionFigures[]): TopGap[] {
  return questions
    .filter(({ suppliers }) => suppliers > 0)
    .toSorted((one, other) => other.priority - one.priority || one.position - other.position)
    .map(({ questionKey, domain, suppliers, applicable, mustSuppliers, missing, priority }) => ({
      questionKey,
      domain,
      suppliers,
      applicable,
      mustSuppliers,
      meanGap: missing / suppliers,
      priority,
    }));
}

function weakestOf({ classKey, links }: ClassFigures): WeakestLink {
  const attainments = links.map(({ attainment }) => attainment);
  return {
    classKey,
    suppliers: attainments.filter((attainment) => attainment !== null).length,
    weakest: weakestLink(links),
    distribution: spreadOf(attainments),
  };
}
