export class QuestionnaireEditView {
  /** Of the draft, to name in the next edit. */
  version: number;
}
