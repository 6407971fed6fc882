import { AuditTrail } from '@app/audit';
import { Mailbox, type Recipient } from '@app/notifications';
import { personOf, systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { Credential } from '../data/accounts.repository.js';
import type { PersonalPurpose } from '../domain/link.js';
import { MembershipsService } from '../organizations/memberships.service.js';
import { PersonalLinks } from './personal-links.service.js';

type Addressee = Pick<Credential, 'userId' | 'email' | 'displayName' | 'language'>;

/** Mails to a person about their own account, on behalf of one of their organizations. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mailbox: Mailbox,
    private readonly links: PersonalLinks,
    private readonly memberships: MembershipsService,
    private readonly trail: AuditTrail,
  ) {}

  /** A fresh link; earlier ones end. Opens its own transactions. */
  async sendLink(person: Addressee, purpose: PersonalPurpose): Promise<void> {
    const home = await this.memberships.homeOf(person.userId);
    if (home === null) return;
    await this.database.apart(personOf(person.userId), () => this.links.revoke(person.userId, purpose));
    await this.database.apart(systemOf(home), async () => {
      await this.queueLink(person, purpose);
      this.trail.record(`${purpose}.requested`, { type: 'user', id: person.userId });
    });
  }

  /** In the open transaction of an organization of theirs. */
  async queueLink(person: Addressee, purpose: PersonalPurpose): Promise<void> {
    const { userId, email: address, displayName: recipientName, language } = person;
    const { linkId, expiresAt } = await this.links.make(userId, purpose, { address, recipientName, language });
    await this.mailbox.queue({ template: purpose, to: recipientOf(person), linkId, details: { expiresAt: expiresAt.toISOString() } });
  }

  /** Tells the owner of an account that somebody tried to make it anew. Opens its own transactions. */
  async sendAccountExists(person: Addressee): Promise<void> {
    const home = await this.memberships.homeOf(person.userId);
    if (home === null) return;
    await this.database.apart(systemOf(home), () =>
      this.mailbox.queue({ template: 'account_exists', to: recipientOf(person), details: {} }),
    );
  }

  /** Tells the owner of an account when the password was changed, so that a stranger's change does not stay hidden. */
  async sendPasswordChanged(person: Addressee, changedAt: Date): Promise<void> {
    const home = await this.memberships.homeOf(person.userId);
    if (home === null) return;
    await this.database.apart(systemOf(home), () =>
      this.mailbox.queue({ template: 'password_changed', to: recipientOf(person), details: { changedAt: changedAt.toISOString() } }),
    );
  }
}

function recipientOf({ email, displayName, language }: Addressee): Recipient {
  return { address: email, name: displayName, language };
}
