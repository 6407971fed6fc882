import { type MeasuredOtherwise, type MeasuredWith, measuredOtherwise } from '../domain/measured-alike.js';
import type { Trend, TrendCampaign } from './trends.service.js';

/** For each campaign of a trend, why its medians cannot be set against those of the one before; empty for those that can, and for the first. */
export function otherwiseThanBefore({ campaigns, shared }: Pick<Trend, 'campaigns' | 'shared'>): readonly (readonly MeasuredOtherwise[])[] {
  const measured = campaigns.map((one) => measuredWith(one, shared));
  return measured.map((one, at) => {
    const before = measured[at - 1];
    return before ? measuredOtherwise(before, one) : [];
  });
}

/** What every campaign asked is among what each is measured by: as many questions are the same ones. */
function measuredWith({ campaign, questions }: Pick<TrendCampaign, 'campaign' | 'questions'>, shared: number): MeasuredWith {
  return { ...campaign, isOverShared: questions.attainment === shared };
}
