/** How much a file about a campaign will hold, as far as that is known before it is written. */
export interface ExpectedExport {
  /** Those that its filter chooses. */
  readonly suppliers: number;
  /** That the campaign asks. Fewer may be chosen; but all of what a supplier said is read. */
  readonly questions: number;
}

/** What about 800 suppliers say to 64 questions: written in a second or two. Ten thousand take half a minute. */
const MOST_SHORT_CELLS = 50_000;

/** Long ones wait for each other, since few can be written at once. Short ones wait for short ones only. */
export type ExportLength = 'short' | 'long';

export function lengthOf({ suppliers, questions }: ExpectedExport): ExportLength {
  return suppliers * questions <= MOST_SHORT_CELLS ? 'short' : 'long';
}
