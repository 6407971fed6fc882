import { type AttainmentTally, type Distribution, medianOf, type TalliedQuestion } from '@app/gap-analysis';

import type { CampaignReport } from '../campaign/campaign-report.js';

/** What the chosen suppliers of one campaign submitted. */
export interface Cohort {
  /** Turnout of all whom the conditions hold for, also where only some of them are compared. */
  readonly asked: number;
  readonly submitted: number;
  /** Of those who are compared. */
  readonly standings: CampaignReport['standings'];
  /** One score line per submission (`scoreLine`), in any order, with a blank between two. */
  readonly lines: string;
}

/** What a campaign came to, to be set beside those before it. Medians are null for fewer than five members. */
export interface TrendPoint {
  readonly asked: number;
  readonly submitted: number;
  readonly standings: CampaignReport['standings'];
  readonly attainment: number | null;
  readonly againstIntrusion: number | null;
  readonly afterIntrusion: number | null;
  readonly members: Readonly<Record<Line, Members>>;
  /** Of the domains that the compared questions belong to. */
  readonly domains: readonly { readonly domain: string; readonly attainment: number | null; readonly members: Members }[];
}

type Line = 'attainment' | 'againstIntrusion' | 'afterIntrusion';

/** Submissions that a median is over: those in which one of its questions is applicable. Null where no median is shown. */
type Members = number | null;

/** How many of the compared questions each median looks at. */
export interface QuestionCounts extends Readonly<Record<Line, number>> {
  readonly domains: ReadonlyMap<string, number>;
}

/** A campaign's questionnaire version, and in which form it was asked. */
interface AskedVersion {
  readonly form: 'full' | 'short';
  readonly questions: readonly { readonly key: string; readonly shortForm: boolean }[];
}

/** What the members' values come to; null where that is not shown. */
export type Statistic = (values: readonly number[]) => number | null;

/** Of one supplier that somebody chose there is no statistic, but there is its own value. */
export const onlyValue: Statistic = (values) => (values.length === 1 ? (values[0] ?? null) : null);

/** @param tally over the questions to compare; nothing is in it yet */
export function trendPoint(
  { asked, submitted, standings, lines }: Cohort,
  tally: AttainmentTally,
  statistic: Statistic = medianOf,
): TrendPoint {
  tally.add(lines);
  const shownOf = (column: readonly number[] = []) => {
    const attainment = statistic(column);
    return { attainment, members: attainment === null ? null : column.length };
  };
  const [overall, intrusion, postIntrusion] = [shownOf(tally.overall), shownOf(tally.intrusion), shownOf(tally.postIntrusion)];
  return {
    asked,
    submitted,
    standings,
    attainment: overall.attainment,
    againstIntrusion: intrusion.attainment,
    afterIntrusion: postIntrusion.attainment,
    members: { attainment: overall.members, againstIntrusion: intrusion.members, afterIntrusion: postIntrusion.members },
    domains: tally.domains.map((domain, at) => ({ domain, ...shownOf(tally.perDomain[at]) })),
  };
}

/** The same from a campaign's unfiltered report, where all of its questions count. */
export function keptPoint({
  asked,
  submitted,
  standings,
  attainment,
  againstIntrusion,
  afterIntrusion,
  domains,
}: CampaignReport): TrendPoint {
  return {
    ...{ asked, submitted, standings },
    attainment: attainment?.median ?? null,
    againstIntrusion: againstIntrusion?.median ?? null,
    afterIntrusion: afterIntrusion?.median ?? null,
    members: {
      attainment: countOf(attainment),
      againstIntrusion: countOf(againstIntrusion),
      afterIntrusion: countOf(afterIntrusion),
    },
    domains: domains.map(({ domain, distribution }) => ({
      domain,
      attainment: distribution?.median ?? null,
      members: countOf(distribution),
    })),
  };
}

function countOf(distribution: Distribution | null): Members {
  return distribution?.count ?? null;
}

/** A question that helps before and after an intrusion counts in both lines. */
export function questionCounts(compared: readonly Pick<TalliedQuestion, 'domain' | 'phase'>[]): QuestionCounts {
  const domains = new Map<string, number>();
  for (const { domain } of compared) domains.set(domain, (domains.get(domain) ?? 0) + 1);
  const inPhase = (one: TalliedQuestion['phase']) => compared.filter(({ phase }) => phase === one || phase === 'both').length;
  return { attainment: compared.length, againstIntrusion: inPhase('intrusion'), afterIntrusion: inPhase('post_intrusion'), domains };
}

/** The questions that a campaign could ask at all, by their stable keys: those of its form. */
export function askedKeys({ form, questions }: AskedVersion): ReadonlySet<string> {
  return new Set(questions.filter(({ shortForm }) => form === 'full' || shortForm).map(({ key }) => key));
}

/** The questions that every campaign asked: only over these are two campaigns alike. */
export function sharedKeys(asked: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = asked;
  return new Set([...(first ?? [])].filter((key) => others.every((keys) => keys.has(key))));
}
