/** Full: every question. Short: those that the questionnaire marks for the short form. */
export type Form = 'full' | 'short';

/** What is asked and against what it is measured: frozen on an assessment when it is issued, and on each of its submissions. */
export interface Frozen {
  readonly form: Form;
  /** Keys of the information classes that the supplier handles. */
  readonly classes: readonly string[];
  readonly questionnaireOwnerId: string;
  readonly questionnaireVersionId: string;
  readonly baselineOwnerId: string;
  readonly baselineVersionId: string;
}
