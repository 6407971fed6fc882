import type { Page } from 'playwright-core';
import { freePort } from '../../apps/standalone/src/ports.js';
import type { Figure, Line } from '../figure.js';
import { type AnsweredChain, answeredChain, LARGEST, SIZES } from '../load/answered-chains.js';
import { loadDrafts } from '../load/drafts.js';
import { inPairs, repeatedly } from '../measure/pairs.js';
import { median, percentile, rounded } from '../measure/statistics.js';
import { enter, visit } from '../world/browser.js';
import { makeOwner } from '../world/members.js';
import type { World } from '../world/world.js';

const LIST_MS = 1_500;
const MAP_MS = 1_500;
const DRAWN_MS = 1_000;
const TASK_MS = 50;
const SAVED_MS = 150;
const CHOICES = 60;
const TURNS_OF_THE_WHEEL = 150;

export const pages: Figure = {
  name: 'pages',
  about: 'what a person waits for in a real Chromium: long lists, scrolling, an answer saved',
  measure: async (world, print) => {
    const { url: address, child } = await world.startApi();
    const url = address.replace('127.0.0.1', 'localhost');
    await opening(world, url, print, { figure: 'page-suppliers', pathOf: () => '/suppliers', aim: LIST_MS });
    await opening(world, url, print, { figure: 'page-heat-map', pathOf: ({ campaignId }) => `/reports/${campaignId}`, aim: MAP_MS });
    await drawing(world, url, print);
    await scrolling(world, url, print);
    await saving(world, url, print);
    await child.end();
  },
};

interface Opening {
  readonly figure: string;
  readonly pathOf: (chain: AnsweredChain) => string;
  readonly aim: number;
}

/** From the address until rows stand there and the page has nothing left to do, all files loaded anew; against the smallest chain. */
async function opening(world: World, url: string, print: (line: Line) => void, { figure, pathOf, aim }: Opening): Promise<void> {
  const [least = 0] = SIZES;
  const once = async (suppliers: number) => {
    const chain = await answeredChain(world, suppliers);
    const visitor = await visit(url, await freePort());
    await enter(world, visitor, url, chain.buyer);
    const page = await visitor.context.newPage();
    await page.goto(pathOf(chain), { waitUntil: 'commit' });
    await page.locator('table tbody tr a').first().waitFor();
    const ms = await page.evaluate<number>(`new Promise((done) => requestIdleCallback(() => done(performance.now())))`);
    await visitor.close();
    return ms;
  };
  const paired = await inPairs(
    () => once(LARGEST),
    () => once(least),
  );
  const floor = `floor: ${least} suppliers`;
  print({ figure, suppliers: LARGEST, unit: 'ms', ...paired, aim: `≤ ${aim} ms`, met: paired.value <= aim, note: floor });
}

/** From the press that leads to the report, inside the open app, until the rows of its map are painted. */
async function drawing(world: World, url: string, print: (line: Line) => void): Promise<void> {
  const chain = await answeredChain(world, LARGEST);
  const times = await repeatedly(async () => {
    const visitor = await visit(url, await freePort());
    await enter(world, visitor, url, chain.buyer);
    const page = await visitor.context.newPage();
    await page.goto('/');
    await page.locator('a[href="/reports"]').first().waitFor();
    await page.evaluate(`new Promise((done) => requestIdleCallback(done))`);
    const ms = await page.evaluate<number>(`new Promise((done) => {
      const pressed = performance.now();
      const look = () => {
        if (!document.querySelector('table[aria-rowcount] tbody tr a')) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed)));
      };
      document.querySelector('a[href="/reports"]').click();
      look();
    })`);
    await visitor.close();
    return ms;
  });
  const value = rounded(median(times));
  print({
    figure: 'heat-map-drawn',
    suppliers: LARGEST,
    value,
    unit: 'ms',
    aim: `≤ ${DRAWN_MS} ms`,
    met: value <= DRAWN_MS,
    note: 'in the open app',
  });
}

/** The longest task of the page's only thread while somebody scrolls through the list of suppliers and through the heat map. */
async function scrolling(world: World, url: string, print: (line: Line) => void): Promise<void> {
  const { buyer, campaignId } = await answeredChain(world, LARGEST);
  for (const [figure, path] of [
    ['page-suppliers-scrolling', '/suppliers'],
    ['page-heat-map-scrolling', `/reports/${campaignId}`],
  ] as const) {
    const visitor = await visit(url, await freePort());
    await enter(world, visitor, url, buyer);
    const page = await visitor.context.newPage();
    await page.goto(path);
    const row = page.locator('table tbody tr a').first();
    await row.hover();
    await page.evaluate(`new Promise((done) => requestIdleCallback(done))`);
    await page.evaluate(`
      globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    `);
    for (let turn = 0; turn < TURNS_OF_THE_WHEEL; turn += 1) await page.mouse.wheel(0, 400);
    await page.evaluate(`new Promise((done) => requestIdleCallback(done))`);
    const tasks = await page.evaluate<number[]>('longTasks');
    const value = rounded(Math.max(0, ...tasks));
    await visitor.close();
    const note = `longest task; ${tasks.length} above ${TASK_MS} ms, shorter ones are not seen`;
    print({ figure, suppliers: LARGEST, value, unit: 'ms', aim: `≤ ${TASK_MS} ms`, met: value <= TASK_MS, note });
  }
}

/** From the key that chooses a level until the page says that it is saved. */
async function saving(world: World, url: string, print: (line: Line) => void): Promise<void> {
  const [draft] = await loadDrafts(world, await makeOwner(world, '計測 pages'), 1);
  if (!draft) throw new Error('There is nothing to answer.');
  const visitor = await visit(url, await freePort());
  await enter(world, visitor, url, draft.respondent);
  const page = await visitor.context.newPage();
  await page.goto(`/assessments/${draft.assessmentId}?question=GOV-01`);
  await page.getByRole('radio').first().waitFor();
  const times: number[] = [];
  for (let turn = 0; turn <= CHOICES; turn += 1) times.push(await chosen(page, String(1 + (turn % 3))));
  await visitor.close();
  const value = rounded(percentile(times.slice(1), 0.95));
  print({ figure: 'page-saved', value, unit: 'ms', aim: `≤ ${SAVED_MS} ms`, met: value <= SAVED_MS, note: `p95 of ${CHOICES} choices` });
}

async function chosen(page: Page, level: string): Promise<number> {
  const saved = page.evaluate<number>(`new Promise((done) => {
    let pressed = 0;
    let isOnItsWay = false;
    const watch = new MutationObserver(() => {
      const word = document.querySelector('[data-word]')?.dataset.word;
      if (word === 'saving') isOnItsWay = true;
      if (pressed === 0 || !isOnItsWay || word !== 'saved') return;
      watch.disconnect();
      done(performance.now() - pressed);
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener('keydown', () => { pressed = performance.now(); }, { once: true, capture: true });
  })`);
  await page.evaluate('0');
  await page.keyboard.press(level);
  return saved;
}
