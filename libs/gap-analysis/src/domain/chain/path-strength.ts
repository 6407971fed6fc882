/**
 * How strong one path through the supply chain is for a class that all its relationships carry: as strong as its weakest company
 * (scoring.md, "Across suppliers").
 *
 * A company of which nothing is known makes the whole path `unknown`: skipping it would make a chain look better for asking less.
 *
 * @param attainments along the path, each for that class alone; null without a submission
 * @throws RangeError for a path without a company
 */
export function pathStrength(attainments: readonly (number | null)[]): number | 'unknown' {
  if (attainments.length === 0) throw new RangeError('A path has at least one company.');

  const known = attainments.filter((attainment) => attainment !== null);
  return known.length < attainments.length ? 'unknown' : Math.min(...known);
}
