/** The baseline that the product brings along; it belongs to the catalogue organization. */
export const BUILT_IN_BASELINE_ID = '00000000-0000-7000-8002-000000000000';

/** The built-in baseline as the product first brought it. Later releases may have added versions: `published()` names them all. */
export const BUILT_IN_BASELINE_VERSION_ID = builtInBaselineVersionId(1);

/** @param number the version's number, from 1 */
export function builtInBaselineVersionId(number: number): string {
  return `00000000-0000-7000-8002-${number.toString(16).padStart(12, '0')}`;
}
