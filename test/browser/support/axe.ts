import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds against WCAG 2.2 A and AA on a page as it stands, one line each. */
export function violationsOn(page: Page): Promise<string[]> {
  return found(page, WCAG);
}

/** Of that, what depends on colours: for a page that was looked at in the other theme. */
export function faintOn(page: Page): Promise<string[]> {
  return found(page, COLOURS);
}

async function found(page: Page, runOnly: RunOnly): Promise<string[]> {
  // Evaluated from outside, so the page's own policy stays as strict as it is.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) => Reflect.get(globalThis, 'axe').run(Reflect.get(globalThis, 'document'), options),
    { runOnly, resultTypes: ['violations'], iframes: false, preload: runOnly === WCAG },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
}
