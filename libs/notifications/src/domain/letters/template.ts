import type { Language } from '@app/kernel';

import type { Words } from '../letter.js';
import type { Mail, MailTemplate } from '../mail.js';

/** What a letter knows besides its own details. */
export interface Surroundings {
  /** The sending organization's name. */
  readonly company: string;
  /** A moment in the recipient's language, in the sender's zone, with that zone. */
  when(iso: string): string;
  /** Its day alone. */
  day(iso: string): string;
  /** The same with its year, for what may lie a year ahead. */
  date(iso: string): string;
  isPast(iso: string): boolean;
}

/** The words of one kind of letter, in both languages. */
export type Template<T extends MailTemplate> = Readonly<Record<Language, (mail: Mail<T>, surroundings: Surroundings) => Words>>;
