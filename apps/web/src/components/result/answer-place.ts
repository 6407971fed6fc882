/** Where an answer stands on the page of a result, as the last part of an address. */
export function answerPlace(questionKey: string): string {
  return `answer-${questionKey}`;
}
