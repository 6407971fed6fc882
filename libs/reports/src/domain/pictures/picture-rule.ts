/** A group is never shown with fewer members, and two pictures of it never differ in fewer. */
export const LEAST_DIFFERENCE = 5;
/** Of a large group a hundredth has to have changed, so that ten thousand places are not written anew for five. */
const LEAST_SHARE = 0.01;

/** A submission's time in a group's pictures, which are numbered from 1: it is in those from `since` to before `until`. */
export interface Membership {
  readonly assessmentId: string;
  readonly submissionId: string;
  readonly since: number;
  /** Null: it is in the newest. */
  readonly until: number | null;
}

/** The submission that counts, by assessment. */
export type Members = ReadonlyMap<string, string>;

/**
 * The number of the picture that may be published of a group now; null: none (docs/decisions/011).
 *
 * A picture is published for 5 members and more. It equals each earlier picture or differs from it in 5 suppliers or more: not only from the
 * newest, since members who came and went again would leave a pair that differs in one. From the newest it differs also in a hundredth.
 *
 * @param history of everybody who ever was in one of the group's pictures
 * @param members with a value now
 */
export function nextPicture(history: readonly Membership[], members: Members): number | null {
  if (members.size < LEAST_DIFFERENCE) return null;
  const differences = differencesFrom(history, members);
  if (differences.some((difference) => difference > 0 && difference < LEAST_DIFFERENCE)) return null;

  const newest = differences.at(-1);
  if (newest !== undefined && newest < Math.max(LEAST_DIFFERENCE, LEAST_SHARE * members.size)) return null;
  return differences.length + 1;
}

/** For each picture, how many suppliers are in only one of it and `members`, or in both with another submission. One pass over the history. */
export function differencesFrom(history: readonly Membership[], members: Members): number[] {
  return differencesOver(
    history.map((one) => ({ ...one, step: stepOf(one, members.get(one.assessmentId)) })),
    members.size,
  );
}

// Only in the picture: one more. In both: one fewer than if each were only in one. The same submission: no difference at all.
function stepOf({ submissionId }: Membership, counting: string | undefined): number {
  if (counting === undefined) return 1;
  return counting === submissionId ? -1 : 0;
}

/** What those who were in the pictures from `since` to before `until` add to the difference of each. */
export interface Span {
  readonly since: number;
  readonly until: number | null;
  readonly step: number;
}

/** For each picture, the difference from a group of `size`, were nobody in both, and what the spans add to that. */
export function differencesOver(spans: readonly Span[], size: number): number[] {
  const pictures = spans.reduce((most, { since, until }) => Math.max(most, since, until ?? 0), 0);
  const steps = new Float64Array(pictures + 2);
  for (const { since, until, step } of spans) {
    const end = until ?? pictures + 1;
    steps[since] = (steps[since] ?? 0) + step;
    steps[end] = (steps[end] ?? 0) - step;
  }
  let difference = size;
  return Array.from({ length: pictures }, (_, at) => {
    difference += steps[at + 1] ?? 0;
    return difference;
  });
}
