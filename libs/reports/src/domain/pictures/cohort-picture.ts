import { cohortOf, oneDecimal, placeIn, wholePerCent } from '@app/gap-analysis';

import { type Membership, nextPicture } from './picture-rule.js';

/** Over all domains together. */
export const OVERALL = '';

/** A submission's attainment in one group: over all domains, or in one. */
export interface Measured {
  readonly assessmentId: string;
  readonly submissionId: string;
  /** Null: nothing applicable, no member. */
  readonly attainment: number | null;
}

/** What is published of a group, rounded as pages show it: nobody learns more from the row than from the page. */
export interface Picture {
  /** A domain's key, or `OVERALL`. */
  readonly domain: string;
  readonly number: number;
  readonly size: number;
  /** Shares, 0..1, to the whole per cent. */
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly places: readonly PlaceInPicture[];
}

export interface PlaceInPicture {
  readonly submissionId: string;
  /** The first picture in a row that it is in. */
  readonly since: number;
  readonly rank: number;
  /** One decimal; null for fewer than 20 members. */
  readonly deviationValue: number | null;
}

/** The picture that may be published of a group now; null while `nextPicture` says none. */
export function pictureOf(domain: string, measured: readonly Measured[], history: readonly Membership[]): Picture | null {
  const members = measured.filter((one): one is Measured & { attainment: number } => one.attainment !== null);
  const number = nextPicture(history, new Map(members.map(({ assessmentId, submissionId }) => [assessmentId, submissionId])));
  const cohort = cohortOf(members.map(({ attainment }) => attainment));
  const [first] = members;
  if (number === null || !cohort || !first) return null;

  const since = new Map(history.filter(({ until }) => until === null).map((one) => [one.submissionId, one.since]));
  const { lowerQuartile, median, upperQuartile } = placeIn(first.attainment, cohort);
  return {
    domain,
    number,
    size: members.length,
    lowerQuartile: wholePerCent(lowerQuartile) / 100,
    median: wholePerCent(median) / 100,
    upperQuartile: wholePerCent(upperQuartile) / 100,
    places: members.map(({ submissionId, attainment }) => {
      const { rank, deviationValue } = placeIn(attainment, cohort);
      return {
        submissionId,
        since: since.get(submissionId) ?? number,
        rank,
        deviationValue: deviationValue === null ? null : oneDecimal(deviationValue),
      };
    }),
  };
}
