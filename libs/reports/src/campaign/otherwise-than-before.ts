import { type AskedOtherwise, type AskedWith, askedOtherwise } from '../domain/trend/asked-alike.js';
import { type MeasuredOtherwise, type MeasuredWith, measuredOtherwise } from '../domain/trend/measured-alike.js';
import type { Trend, TrendCampaign } from './trends.service.js';

type Compared = Pick<Trend, 'campaigns' | 'shared'>;

/** For each campaign of a trend, why its medians cannot be set against those of the one before; empty for those that can, and for the first. */
export function otherwiseThanBefore({ campaigns, shared }: Compared): readonly (readonly MeasuredOtherwise[])[] {
  const measured = campaigns.map((one) => measuredWith(one, shared));
  return measured.map((one, at) => {
    const before = measured[at - 1];
    return before ? measuredOtherwise(before, one) : [];
  });
}

/**
 * The same of one supplier alone. Its values are set against the last ones that it has: campaigns that did not ask it, or that it has not
 * answered, are passed over.
 *
 * @param classes that it was asked for, by campaign
 */
export function otherwiseOfOne(
  { campaigns, shared }: Compared,
  classes: ReadonlyMap<string, readonly string[]>,
): readonly (readonly AskedOtherwise[])[] {
  let before: AskedWith | null = null;
  return campaigns.map((one) => {
    if (one.point.attainment === null) return [];
    const asked = { ...measuredWith(one, shared), classes: classes.get(one.campaign.id) ?? [] };
    const otherwise = before ? askedOtherwise(before, asked) : [];
    before = asked;
    return otherwise;
  });
}

/** What every campaign asked is among what each is measured by: as many questions are the same ones. */
function measuredWith({ campaign, questions }: Pick<TrendCampaign, 'campaign' | 'questions'>, shared: number): MeasuredWith {
  return { ...campaign, isOverShared: questions.attainment === shared };
}
