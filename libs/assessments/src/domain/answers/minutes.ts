/** What a question takes on average, profile and perception included; 21 open questions are "about 30 minutes". */
const MINUTES_PER_QUESTION = 1.4;
const STEP = 5;

/** The likely minutes for so many questions, rounded up to 5: a promise to keep, not a measurement. */
export function likelyMinutes(questions: number): number {
  return Math.ceil((questions * MINUTES_PER_QUESTION) / STEP) * STEP;
}
