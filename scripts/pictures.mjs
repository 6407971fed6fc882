import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/**
 * Takes the pictures of the README from the product as it runs, filled by `npm run demo`:
 * `npm run pictures -- <address> <mail of a member> <password>`.
 */
const [address, email, password] = process.argv.slice(2);
if (!address || !email || !password) {
  console.error('npm run pictures -- <address of the running product> <mail of a member of the demo> <password>');
  process.exit(2);
}

const FOLDER = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const LANGUAGES = { ja: 'ja-JP', en: 'en-GB' };
const SIZE = { width: 1280, height: 860 };

mkdirSync(FOLDER, { recursive: true });
const browser = await playwright.launch({
  executablePath: process.env.CHROMIUM_PATH ?? (await chromium.executablePath()),
  // Contexts of one process would share what they remember.
  args: chromium.args.filter((arg) => arg !== '--single-process'),
});
try {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    const context = await browser.newContext({ baseURL: address, viewport: SIZE, locale, colorScheme: 'light', timezoneId: 'Asia/Tokyo' });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/reports');
    await page.locator('table tbody tr').nth(5).waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${FOLDER}/report-${language}.png` });
    await context.close();
    console.log(`docs/pictures/report-${language}.png`);
  }
} finally {
  await browser.close();
}
