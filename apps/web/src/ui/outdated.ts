/** What browsers and the build say when a part of the pages is no longer there: Chromium and Firefox, Safari, and a style sheet in any of them. */
const GONE = /dynamically imported module|module script|unable to preload css/i;

/** Whether a page failed because a newer build has taken the place of the one that it belongs to. */
export function isOutdated(error: unknown): boolean {
  return GONE.test(String(error));
}
