import type { Clock, Settings } from '@app/kernel';
import { CLOCK, SETTINGS } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

import type { KeptMail } from './data/messages.repository.js';
import { OrganizationsRepository } from './data/organizations.repository.js';
import { compose, type Occasion } from './domain/compose.js';
import { letterAsHtml } from './domain/letter-as-html.js';
import { letterAsText } from './domain/letter-as-text.js';
import type { Mail } from './domain/mail.js';
import { bareAddress, fromName } from './domain/sender.js';
import { LinkAddresses } from './link-addresses.js';
import type { OutgoingMail } from './mail-transport.js';

/** Turns a kept mail into words. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly modules: ModuleRef,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Looks up, in the open transaction, what the mail itself does not hold. Its `url` is null where the link has ended or there is none. */
  async lookUp({ linkId, recipient }: KeptMail): Promise<Occasion> {
    const { name, timeZone } = await this.organizations.current();
    const url = linkId === null ? null : await this.modules.get(LinkAddresses, { strict: false }).urlOf(linkId, recipient);
    return { company: name, timeZone, publicUrl: this.settings.publicUrl, now: this.clock.now(), url };
  }

  write(mail: KeptMail, occasion: Occasion): OutgoingMail {
    const letter = compose(mailOf(mail), occasion);
    return {
      from: { name: fromName(mail.senderName, occasion.company), address: bareAddress(this.settings.mailFrom) },
      to: { name: mail.recipientName, address: mail.recipient },
      replyTo: mail.replyTo === null ? null : { name: mail.senderName, address: mail.replyTo },
      subject: letter.subject,
      text: letterAsText(letter),
      html: letterAsHtml(letter),
      messageId: mail.messageId,
    };
  }
}

/** What `Mailbox` took apart. */
function mailOf({ template, language, recipient, recipientName, senderName, replyTo, details, linkId }: KeptMail): Mail {
  return {
    template,
    to: { address: recipient, name: recipientName, language },
    details,
    ...(replyTo !== null && { senderName, replyTo }),
    ...(linkId !== null && { linkId }),
  } as Mail;
}
