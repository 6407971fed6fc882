import type { Page, Request } from 'playwright-core';

import { until } from '../../support/until.js';

const CALM_MILLISECONDS = 250;
/** The browser does not tell the end of every request that it gave up. */
const LONG_CALM_MILLISECONDS = 3_000;
const PATIENCE_SECONDS = 30;

/** Brings up what a page makes only when one comes near, one after the other, and returns to its beginning. */
const ALL_SEEN = `(async () => {
  for (let unseen; (unseen = document.querySelector('[data-unseen]')); await new Promise((done) => setTimeout(done, 50))) unseen.scrollIntoView();
  scrollTo(0, 0);
})()`;

/** Goes to an address, through all of the page, and waits until it has all it asks for. Its stream of changes never ends, and does not count. */
export async function settledAt(page: Page, address: string): Promise<void> {
  const open = new Set<Request>();
  let changed = Date.now();
  const change = (act: () => unknown) => {
    act();
    changed = Date.now();
  };
  const begun = (request: Request) => new URL(request.url()).pathname !== '/api/events' && change(() => open.add(request));
  const ended = (request: Request) => change(() => open.delete(request));
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended);
  try {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const isCalm = () =>
      until(() => Date.now() - changed > (open.size === 0 ? CALM_MILLISECONDS : LONG_CALM_MILLISECONDS), PATIENCE_SECONDS);
    await isCalm();
    await page.evaluate(ALL_SEEN);
    await isCalm();
  } finally {
    page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended);
  }
}
