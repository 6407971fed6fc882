import type { Locator, Page } from 'playwright-core';

/** Further than this nobody tabs. */
const MOST_TABS = 40;

/** Somebody without a mouse. */
export class Keyboard {
  constructor(readonly page: Page) {}

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.insertText(text);
  }

  /** Tabs on until it has the focus. @throws Error where it cannot be reached so */
  async tabTo(wanted: Locator): Promise<void> {
    // What is disabled for a moment, while something is being sent, is passed over by the key.
    await wanted.and(this.page.locator(':not(:disabled)')).waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No way by keyboard to ${wanted}.`);
  }
}
