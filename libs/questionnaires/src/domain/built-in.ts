/** The questionnaire that the product brings along; it belongs to the catalogue organization. */
export const BUILT_IN_QUESTIONNAIRE_ID = '00000000-0000-7000-8001-000000000000';

/** The built-in questionnaire as the product first brought it. Later releases may have added versions: `published()` names them all. */
export const BUILT_IN_QUESTIONNAIRE_VERSION_ID = builtInQuestionnaireVersionId(1);

/** @param number the version's number, from 1 */
export function builtInQuestionnaireVersionId(number: number): string {
  return `00000000-0000-7000-8001-${number.toString(16).padStart(12, '0')}`;
}
