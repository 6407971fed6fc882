import type { Page } from 'playwright-core';

import { PASSWORD } from '../../factories/journey/person.js';
import type { Site, Visit } from './site.js';

/** A page at an address, in a browser of its own in which this person has just signed in through the form. */
export async function pageOf(site: Site, { email }: { readonly email: string }, address = '/', visit: Visit = {}): Promise<Page> {
  const page = await (await site.visitor(visit)).newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
  await signIn(page, email);
  return page;
}

/** Fills in the form that stands there, in whatever language, and waits for what follows it. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}
