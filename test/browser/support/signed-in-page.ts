import type { Page } from 'playwright-core';

import { PASSWORD } from '../../factories/journey/person.js';
import type { Site, Visit } from './site.js';

/**
 * A page at an address, if one is given, in a browser of its own in which this person has just signed in. The form has tests of its own: here
 * the browser begins with what the form would leave in it.
 */
export async function pageOf(site: Site, { email }: { readonly email: string }, address?: string, visit: Visit = {}): Promise<Page> {
  const context = await site.visitor({ ...visit, wasHere: true });
  const session = await context.request.post('/api/session', { data: { email, password: PASSWORD } });
  if (!session.ok()) throw new Error(`${email} could not sign in: ${await session.text()}`);
  const page = await context.newPage();
  if (address) await page.goto(address);
  return page;
}

/** Fills in the form that stands there, in whatever language, and waits for what follows it. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}
