import { BilingualView, MayBeLeftOut, presentBilingual, QueryBoolean } from '@app/tenancy';
import { IsUUID } from 'class-validator';

import { otherwiseThanBefore } from '../../campaign/otherwise-than-before.js';
import type { Trend, TrendCampaign } from '../../campaign/trends.service.js';
import type { MeasuredOtherwise } from '../../domain/trend/measured-alike.js';
import { SeriesFilterDto } from '../report-filter.dto.js';
import { presentVersionName, VersionNameView } from '../version-name.dto.js';
import { presentStandings, StandingsView } from './campaign-report.dto.js';

export class TrendQueryDto extends SeriesFilterDto {
  /** All its versions are one series. That of the campaigns to compare where nothing is said, or the one that was sent last. */
  @MayBeLeftOut()
  @IsUUID()
  questionnaire?: string;

  /** Leave out questions that not every campaign of the series asked; true where nothing is said. */
  @MayBeLeftOut()
  @QueryBoolean()
  shared?: boolean;
}

export class TrendQuestionnaireView {
  id: string;
  name: BilingualView;
  /** How many asked it. */
  campaigns: number;
}

export class TrendDomainView {
  domain: string;
  name: BilingualView;
  shortName: BilingualView;
}

/** What stands behind a median. */
export class TrendBehindView {
  /** Submissions in which one of its questions is applicable; null where no median is shown. */
  members: number | null;
  questions: number;
}

export class TrendMedianView extends TrendBehindView {
  domain: string;
  /** 0..1; null for fewer than five members. */
  attainment: number | null;
}

export class TrendLinesBehindView {
  attainment: TrendBehindView;
  againstIntrusion: TrendBehindView;
  afterIntrusion: TrendBehindView;
}

export class TrendCampaignView {
  id: string;
  name: string;
  issuedAt: string;
  form: 'full' | 'short';
  /** What it was measured with. */
  baseline: VersionNameView;
  /** Of all whom the conditions hold for, also where only those are compared who answered in every campaign. */
  asked: number;
  submitted: number;
  /**
   * Why its numbers may still move much: it is being answered, or fewer than half of those asked have answered; `beside`: so it is with another
   * campaign, and only those are compared who answered in all of them. Null: none of these. A late answer or one that is recalled moves them still.
   */
  preliminary: 'running' | 'few' | 'beside' | null;
  /** What was otherwise than in the campaign before: medians of the two cannot be set against each other. Empty where they can, and for the first. */
  otherwise: ('questionnaire' | 'form' | 'baseline')[];
  /** Of those who are compared, over all questions that it asked. */
  standings: StandingsView;
  /** Medians, 0..1; null for fewer than five members. */
  attainment: number | null;
  againstIntrusion: number | null;
  afterIntrusion: number | null;
  behind: TrendLinesBehindView;
  domains: TrendMedianView[];
}

/** Campaigns that asked the same questionnaire side by side, self basis: those chosen, or the last twelve. */
export class TrendView {
  questionnaires: TrendQuestionnaireView[];
  /** Id of the one that is shown; null: there is nothing to show. */
  questionnaire: string | null;
  /** Questions that every campaign asked. */
  sharedQuestions: number;
  /** Questions that only some of them asked. */
  unsharedQuestions: number;
  domains: TrendDomainView[];
  /**
   * Where only those are compared who answered in every campaign: who they are, by relationship. Null: everybody is, or they are more than a
   * report's filter names.
   */
  suppliers: string[] | null;
  /** The oldest first. */
  campaigns: TrendCampaignView[];
}

export function presentTrend(trend: Trend): TrendView {
  const { questionnaires, chosen, shared, unshared, sections, steady, campaigns } = trend;
  const otherwise = otherwiseThanBefore(trend);
  const measured = new Set(campaigns.flatMap(({ point }) => point.domains.map(({ domain }) => domain)));
  return {
    questionnaires: questionnaires.map(({ id, name, campaigns: count }) => ({ id, name: presentBilingual(name), campaigns: count })),
    questionnaire: chosen?.id ?? null,
    sharedQuestions: shared,
    unsharedQuestions: unshared,
    domains: sections
      .filter(({ key }) => measured.has(key))
      .map(({ key, name, shortName }) => ({ domain: key, name: presentBilingual(name), shortName: presentBilingual(shortName) })),
    suppliers: steady && [...steady],
    campaigns: campaigns.map((campaign, at) => presentCampaign(campaign, otherwise[at] ?? [])),
  };
}

function presentCampaign(
  { campaign: { id, name, issuedAt, form }, baseline, questions, point, preliminary }: TrendCampaign,
  otherwise: readonly MeasuredOtherwise[],
): TrendCampaignView {
  const { standings, members, domains, ...figures } = point;
  const behind = (line: keyof typeof members) => ({ members: members[line], questions: questions[line] });
  return {
    ...{ id, name, issuedAt: issuedAt.toISOString(), form, preliminary, otherwise: [...otherwise], ...figures },
    baseline: presentVersionName(baseline),
    standings: presentStandings(standings),
    behind: { attainment: behind('attainment'), againstIntrusion: behind('againstIntrusion'), afterIntrusion: behind('afterIntrusion') },
    domains: domains.map((median) => ({ ...median, questions: questions.domains.get(median.domain) ?? 0 })),
  };
}
