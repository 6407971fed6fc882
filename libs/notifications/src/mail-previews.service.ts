import { type Language, newId, type Settings } from '@app/kernel';
import { SETTINGS } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import type { Mail } from './domain/mail.js';
import { domainOf } from './domain/sender.js';
import { keptMail } from './kept-mail.js';
import { LetterWriter } from './letter-writer.service.js';
import type { OutgoingMail } from './mail-transport.js';

/** What stands in the place of a token: plain words, so that nobody takes it for a link that works. */
const NO_TOKEN: Readonly<Record<Language, string>> = { ja: '受け取る方専用のリンク', en: 'personal-link-of-the-recipient' };

/** Shows mails before they are sent. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly writer: LetterWriter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The mail as the worker would write it now, kept nowhere; its link, if it has one, leads nowhere. */
  async show(mail: Mail): Promise<OutgoingMail> {
    const { linkId, ...kept } = keptMail(mail, newId(), domainOf(this.settings.mailFrom));
    const occasion = await this.writer.lookUp({ ...kept, linkId: null });
    const url = linkId === null ? null : `${this.settings.publicUrl}/l/${NO_TOKEN[kept.language]}`;
    return this.writer.write({ ...kept, linkId }, { ...occasion, url });
  }
}
