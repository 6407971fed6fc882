import type { OwnPlace } from '../../data/supplier-places.repository.js';
import { OVERALL } from '../../domain/pictures/cohort-picture.js';
import type { TrendPoint } from '../../submission/own-trend.service.js';

/** Where one stands among at least five: never the least or the greatest value. Shares are rounded to whole per cents. */
export class PlaceAmongView {
  /** 1 is the best; equals share a rank. */
  rank: number;
  size: number;
  /** 偏差値; null for fewer than 20. */
  deviationValue: number | null;
  /** 0..1, of attainment; so are median and upper quartile. */
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  publishedAt: string;
}

export class DomainPlaceView extends PlaceAmongView {
  domain: string;
}

export class OwnPlaceView {
  /** Null until at least five have answered, and until the own answer is among those published. */
  overall: PlaceAmongView | null;
  /** Those in which there is a place. */
  domains: DomainPlaceView[];
}

export class TrendPointView {
  assessmentId: string;
  title: string;
  buyerName: string;
  submittedAt: string;
  form: 'full' | 'short';
  /** What was asked otherwise than for the point before: the two cannot be compared. Empty: they can, or it is the first. */
  otherwise: ('questionnaire' | 'form' | 'classes' | 'baseline')[];
  /** 0..1; null: nothing applicable. */
  attainment: number | null;
  /** 0..4; null: nothing applicable. */
  maturity: number | null;
}

export class OwnTrendView {
  /** The oldest first; at most 24. */
  points: TrendPointView[];
}

export function presentOwnPlace(places: readonly OwnPlace[]): OwnPlaceView {
  const overall = places.find(({ domain }) => domain === OVERALL);
  return {
    overall: overall ? presentPlace(overall) : null,
    domains: places.filter((place) => place !== overall).map((place) => ({ domain: place.domain, ...presentPlace(place) })),
  };
}

function presentPlace({ domain: _, publishedAt, ...place }: OwnPlace): PlaceAmongView {
  return { ...place, publishedAt: publishedAt.toISOString() };
}

export function presentTrend(points: readonly TrendPoint[]): OwnTrendView {
  return {
    points: points.map(({ assessmentId, title, buyerName, submittedAt, form, otherwise, attainment, maturity }) => ({
      ...{ assessmentId, title, buyerName, form, attainment, maturity },
      submittedAt: submittedAt.toISOString(),
      otherwise: [...otherwise],
    })),
  };
}
