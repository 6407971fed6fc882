import type { Language } from '@app/kernel';

/** What one template says, before the salutation, the signature and the small print that all letters share. */
export interface Words {
  readonly subject: string;
  /** The company addressed; null where a person alone is meant. */
  readonly company?: string;
  readonly opening: readonly string[];
  /** What is at stake, one line each: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The words on the one button; none where there is nothing to do. */
  readonly button?: string;
  /** Path of the page that the button leads to where the mail has no link of its own; the front page where nothing is said. */
  readonly page?: string;
  readonly notes: readonly string[];
  /** How a Japanese letter ends that asks for nothing. */
  readonly closing?: string;
}

/** A whole mail, still without form: `letterAsText` and `letterAsHtml` give it one. All of it is plain text. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly salutation: readonly string[];
  readonly opening: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly button: { readonly label: string; readonly url: string } | null;
  readonly notes: readonly string[];
  readonly signature: readonly string[];
  readonly smallPrint: readonly string[];
}
