import type { Page } from 'playwright-core';

/** The same page in another theme and at another width, as soon as nothing moves any more. */
export async function look(page: Page, scheme: 'light' | 'dark', width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 900 });
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
  await page.evaluate(FINISH);
}

/** What turns for ever, as a loader does, cannot be finished, and changes no colour. */
const FINISH = `for (const animation of document.getAnimations()) {
  if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
}`;
