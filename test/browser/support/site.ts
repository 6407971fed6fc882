import { mkdirSync } from 'node:fs';
import type { Settings } from '@app/kernel';
import type { Browser, BrowserContext } from 'playwright-core';

import { startTestApi, type TestApi } from '../../support/api.js';
import { builtPages } from './built-pages.js';
import { launchChromium } from './chromium.js';

export interface Visit {
  readonly language?: 'ja' | 'en';
  readonly scheme?: 'light' | 'dark';
  /** A phone: 390 × 844 with a touch screen. */
  readonly phone?: boolean;
  /** Remembers that somebody has signed in before, so that the pages ask who it is. */
  readonly wasHere?: boolean;
}

/** The whole product with its built pages, and a real Chromium to open them with. */
export interface Site {
  readonly api: TestApi;
  readonly url: string;
  /** Somebody's browser: its own cookies and memory. */
  visitor(visit?: Visit): Promise<BrowserContext>;
  stop(): Promise<void>;
}

export async function startSite(changes: Partial<Settings> = {}): Promise<Site> {
  const pages = await builtPages();
  const api = await startTestApi(changes, pages);
  const url = await listening(api);
  const browser = await launchChromium();
  return {
    api,
    url,
    visitor: (visit = {}) => contextOf(browser, url, visit),
    stop: async () => {
      if (process.env.PAGE_PICTURES) await picture(browser, process.env.PAGE_PICTURES);
      await browser.close();
      await api.stop();
    },
  };
}

/** What pages leave in a browser where somebody has signed in (was-here.ts). */
const MARK = { name: 'enjuku.session', value: '1' };

/** On `localhost`, where a browser grants what it grants to https. */
async function listening({ app }: TestApi): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return `http://localhost:${new URL(await app.getUrl()).port}`;
}

async function contextOf(browser: Browser, baseURL: string, { language = 'ja', scheme = 'light', phone = false, wasHere = false }: Visit) {
  const context = await browser.newContext({
    baseURL,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    colorScheme: scheme,
    timezoneId: 'Asia/Tokyo',
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: 'reduce',
    ...(wasHere && { storageState: { cookies: [], origins: [{ origin: baseURL, localStorage: [MARK] }] } }),
  });
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  return context;
}

/** How every page stood at the end, for whoever looks for the reason of a failure: `PAGE_PICTURES=/tmp/pages npm test -- …`. */
async function picture(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [at, page] of pages.entries())
    await page.screenshot({ path: `${folder}/${process.pid}-${at + 1}.png` }).catch(() => undefined);
}

/** Generous: a busy machine is no reason to fail. */
const PATIENCE_MILLISECONDS = 20_000;
