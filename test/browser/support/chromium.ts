import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** No page needs a graphics card, and playing one took a quarter of all processor time. */
chromium.setGraphicsMode = false;

/** The Chromium that npm brings, or the one on this machine that `CHROMIUM_PATH` names. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
  // In a single process the memory and the channels of one person's browser would reach the next.
  const args = chromium.args.filter((arg) => arg !== '--single-process');
  return playwright.launch({ executablePath, args: [...args, '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
}
