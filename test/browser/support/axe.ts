import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 A and AA on a page as it stands, one line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Evaluated from outside, so the page's own policy stays as strict as it is.
  await page.evaluate(SOURCE);
  const results = await page.evaluate<AxeResults, string[]>(
    (tags) => Reflect.get(globalThis, 'axe').run(Reflect.get(globalThis, 'document'), { runOnly: { type: 'tag', values: tags } }),
    RULES,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}
