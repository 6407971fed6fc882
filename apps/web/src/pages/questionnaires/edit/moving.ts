import type { QuestionView } from '~/api/generated/types.gen';

type Placed = Pick<QuestionView, 'key' | 'sectionKey'>;

/**
 * The keys of all questions in the order that moving one among those of its section makes.
 *
 * @returns null where it is the first, or the last, of its section already
 */
export function orderAfterMoving(questions: readonly Placed[], key: string, by: -1 | 1): string[] | null {
  const its = questions.find((question) => question.key === key);
  const inside = questions.filter(({ sectionKey }) => sectionKey === its?.sectionKey).map((question) => question.key);
  const neighbour = inside[inside.indexOf(key) + by];
  if (neighbour === undefined) return null;
  const others = questions.map((question) => question.key).filter((one) => one !== key);
  return others.toSpliced(others.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, key);
}
