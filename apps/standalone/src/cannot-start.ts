/** Something on this machine stands in the way. The message is one sentence that says what, and what to do; it is shown without a stack. */
export class CannotStart extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CannotStart';
  }
}
