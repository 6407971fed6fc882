import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Response } from 'playwright-core';

import { ALL_PAGES, type Visitor } from './support/all-pages.js';
import { violationsOn } from './support/axe.js';
import { look } from './support/look.js';
import { settledAt } from './support/settled.js';
import { pageOf } from './support/signed-in-page.js';
import { type Site, startSite } from './support/site.js';
import { aWorld, type World } from './support/world.js';

const MINUTES = 60_000;
const WEB = fileURLToPath(new URL('../../apps/web/src/', import.meta.url));
const DESK = 1440;
const PHONE = 390;
/** At both sizes and in both themes; where there is time, in each theme at each size. */
const LOOKS = [
  { scheme: 'light', width: DESK },
  { scheme: 'dark', width: PHONE },
  ...(process.env.LONG_TESTS
    ? ([
        { scheme: 'dark', width: DESK },
        { scheme: 'light', width: PHONE },
      ] as const)
    : []),
] as const;

describe('every page', () => {
  let site: Site;
  let world: World;
  const pages = new Map<Visitor, Page>();

  beforeAll(async () => {
    site = await startSite();
    world = await aWorld(site.api);
  }, 5 * MINUTES);

  afterAll(() => site.stop());

  it('is on the list of pages that are looked at', () => {
    const routes = ['routes.tsx', ...readdirSync(`${WEB}routes`).map((name) => `routes/${name}`)];
    const known = routes.flatMap((file) => [...readFileSync(WEB + file, 'utf8').matchAll(/path: paths\.(\w+)/g)].map(([, path]) => path));

    expect(Object.keys(ALL_PAGES).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(ALL_PAGES))(
    'stands in the way of nobody, on a desk or a phone, light or dark: %s',
    async (_path, visits) => {
      const found: string[] = [];

      for (const { as, at } of visits) {
        const page = await pageAs(as);
        for (const address of at(world)) {
          const refused = await refusedWhile(page, () => settledAt(page, appended(address)));
          found.push(...refused.map((url) => `${as} at ${address}: the API did not understand ${url}`));
          found.push(...(await violationsInEveryLook(page)).map((violation) => `${as} at ${address}, ${violation}`));
        }
      }

      expect(found).toEqual([]);
    },
    2 * MINUTES,
  );

  /** One browser for each person, however many pages they look at. */
  async function pageAs(visitor: Visitor): Promise<Page> {
    const known = pages.get(visitor);
    if (known) return known;
    const page = visitor === 'nobody' ? await (await site.visitor()).newPage() : await pageOf(site, world[visitor]);
    pages.set(visitor, page);
    return page;
  }
});

/** As mail programs and newsletters hand links on. */
function appended(address: string): string {
  const [before = '', after] = address.split('#');
  return `${before}${before.includes('?') ? '&' : '?'}utm_source=teams${after === undefined ? '' : `#${after}`}`;
}

/** What a page asked that the API could not read. */
async function refusedWhile(page: Page, work: () => Promise<unknown>): Promise<string[]> {
  const refused: string[] = [];
  const note = (response: Response) => void (response.status() === 400 && refused.push(response.url()));
  page.on('response', note);
  await work();
  page.off('response', note);
  return refused;
}

async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { scheme, width } of LOOKS) {
    await look(page, scheme, width);
    const sideways = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
    const violations = await violationsOn(page);
    found.push(...[...(sideways ? ['it scrolls sideways'] : []), ...violations].map((violation) => `${scheme} ${width}: ${violation}`));
  }
  return found;
}
