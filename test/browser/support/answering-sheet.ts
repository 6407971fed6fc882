import type { Locator, Page } from 'playwright-core';

const NEXT = /^(次の質問|Next question)/;
const TO_SIGN_OFF = /^(提出へ進む|Go to sign-off)/;

/** The page where a supplier answers, as whoever sits before it works it; in either language, on a desk or a phone. */
export class AnsweringSheet {
  constructor(readonly page: Page) {}

  /** The question that is open. */
  get card(): Locator {
    return this.page.getByRole('article');
  }

  /** What the page says about saving. */
  get state(): Locator {
    return this.page.locator('[data-word]').filter({ visible: true });
  }

  level(level: number): Locator {
    return this.card.getByRole('radio').nth(level);
  }

  get comment(): Locator {
    return this.card.getByRole('textbox', { name: /^(補足|Comment)/ });
  }

  /** The key of the open question, e.g. `GOV-01`. */
  async key(): Promise<string> {
    return (await this.card.locator('small').first().textContent()) ?? '';
  }

  /** Opens a question of the assessment where the page stands. */
  async turnTo(key: string): Promise<void> {
    const { pathname } = new URL(this.page.url());
    await this.page.goto(`${pathname}?question=${key}`);
    await this.card.locator('small').getByText(key, { exact: true }).waitFor();
  }

  async next(): Promise<void> {
    const before = await this.key();
    await this.page.getByRole('button', { name: NEXT }).filter({ visible: true }).click();
    await this.card.locator('small').getByText(before, { exact: true }).waitFor({ state: 'detached' });
  }

  /** From the last question to the page where one signs. */
  async toSignOff(): Promise<void> {
    await this.page.getByRole('button', { name: TO_SIGN_OFF }).filter({ visible: true }).click();
    await this.page.waitForURL(/\/sign-off$/);
  }

  /** Answers everything from the open question on: the first of what is offered about the company, this level of the rest. */
  async answerTheRest(level: number): Promise<void> {
    for (;;) {
      await this.answerSomehow(level);
      if ((await this.page.getByRole('button', { name: NEXT }).filter({ visible: true }).count()) === 0) return;
      await this.next();
    }
  }

  async until(word: 'saved' | 'offline' | 'conflict' | 'signed_out' | 'reason'): Promise<void> {
    await this.page.locator(`[data-word=${word}]`).filter({ visible: true }).first().waitFor();
  }

  private async answerSomehow(level: number): Promise<void> {
    const { card } = this;
    const isQuestion = /^[A-Z]{3}-/.test(await this.key());
    if (isQuestion) return this.level(level).click();
    const choice = card.getByRole('radio').or(card.getByRole('checkbox')).first();
    if ((await choice.count()) > 0) return choice.click();
    for (const box of await card.getByRole('textbox').all()) await box.fill('総務部 Office 1');
  }
}
