import { OrganizationsService, ProfilesService } from '@app/identity';
import { Mailbox } from '@app/notifications';
import { TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AssessmentRow } from '../data/assessment-row.js';
import type { Receipt } from '../domain/submission/receipt.js';
import type { Signature } from '../domain/submission/signature.js';

/** Tells the member who signed what was submitted and when. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly profiles: ProfilesService,
    private readonly organizations: OrganizationsService,
    private readonly mailbox: Mailbox,
  ) {}

  async send({ buyerId, id, title }: AssessmentRow, { submittedAt, unanswered }: Receipt, { signedBy }: Signature): Promise<void> {
    const { name, language } = this.database.member;
    const { email } = await this.profiles.own();
    const names = await this.organizations.names([buyerId]);
    await this.mailbox.queue({
      template: 'submission_received',
      to: { address: email, name, language },
      subject: { type: 'assessment', id },
      details: {
        audience: 'supplier',
        buyerName: names.get(buyerId) ?? '',
        title,
        submittedAt: submittedAt.toISOString(),
        signedBy,
        unanswered,
      },
    });
  }
}
