import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberActor } from '@app/tenancy';
import chromium from '@sparticuz/chromium';
import { type BrowserContext, chromium as playwright } from 'playwright-core';
import { SessionsService } from '../../libs/identity/src/sessions/sessions.service.js';
import type { World } from './world.js';

const SIZE = { width: 1440, height: 900 };

/** Somebody's Chromium with nothing remembered yet; `close` leaves nothing behind. */
export interface Visit {
  readonly context: BrowserContext;
  /** Where its tools can be reached. */
  readonly toolsPort: number;
  close(): Promise<void>;
}

/** The Chromium that npm brings, or the one that `CHROMIUM_PATH` names, in a process of its own. */
export async function visit(url: string, toolsPort: number): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'enjuku-browser-'));
  const context = await playwright.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
    args: [...chromium.args.filter((arg) => arg !== '--single-process'), `--remote-debugging-port=${toolsPort}`],
    baseURL: url,
    viewport: SIZE,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  return {
    context,
    toolsPort,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As if this person had signed in here before. */
export async function enter({ contexts }: World, { context }: Visit, url: string, { userId, tenantId }: MemberActor): Promise<void> {
  const { refreshToken, refreshExpiresAt } = await contexts.get(SessionsService).begin(userId, 'bench', tenantId);
  await context.addCookies([
    {
      name: 'enjuku_refresh',
      value: refreshToken,
      domain: new URL(url).hostname,
      path: '/api/session',
      httpOnly: true,
      sameSite: 'Strict',
      expires: refreshExpiresAt.getTime() / 1000,
    },
  ]);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/about');
  await page.evaluate(`localStorage.setItem('enjuku.session', '1')`);
}
