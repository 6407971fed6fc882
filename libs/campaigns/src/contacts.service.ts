import { AssessmentsService } from '@app/assessments';
import { AuditTrail } from '@app/audit';
import { checkAddress, checkName, LinksService, sameAddress } from '@app/identity';
import { type Language } from '@app/kernel';
import { Mailbox } from '@app/notifications';
import { SuppliersService } from '@app/supply-chain';
import { Changes } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import { CampaignsRepository } from './data/campaigns.repository.js';
import { refuse } from './domain/problems.js';
import { envelopeOf, invitationMail } from './supplier-mails.js';

export interface NewContact {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const LONGEST_NAME = 100;

/** Asking somebody else at a supplier: the link moves to the new person, the old one ends. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly assessments: AssessmentsService,
    private readonly links: LinksService,
    private readonly suppliers: SuppliersService,
    private readonly mailbox: Mailbox,
    private readonly trail: AuditTrail,
    private readonly changes: Changes,
  ) {}

  /** Of two who name somebody at the same moment, the second finds the first one's choice. */
  async replace(campaignId: string, assessmentId: string, contact: NewContact): Promise<void> {
    const campaign = await this.campaigns.hold(campaignId);
    if (!campaign) throw refuse('campaign_not_found');
    const asked = await this.assessments.waiting(campaignId, assessmentId);
    if (!asked) throw refuse('assessment_not_open');
    const address = checkAddress(contact.email, 'email');
    const name = checkName(contact.name, LONGEST_NAME, 'name');
    const link = (await this.links.ofSubjects('supplier_invitation', [assessmentId])).get(assessmentId);
    const supplier = (await this.suppliers.names([asked.relationshipId])).get(asked.relationshipId);
    if (!link || !supplier) throw refuse('assessment_not_open');
    if (sameAddress(link.address, address)) throw refuse('contact_is_the_same', {}, 'email');

    const replaced = { address: link.address, name: link.recipientName, language: link.language };
    const to = { address, name, language: contact.language };
    await this.mailbox.queue({
      ...envelopeOf(campaign, { to: replaced, assessmentId }),
      template: 'link_replaced',
      details: { supplierName: supplier.name, title: campaign.name },
    });
    await this.links.readdress(link.id, { address, recipientName: name, language: contact.language });
    const size = { questions: asked.total, minutes: this.assessments.minutesFor(asked.total) };
    await this.mailbox.queue(invitationMail(campaign, { to, supplierName: supplier.name, assessmentId, linkId: link.id }, size));
    await this.assessments.note([assessmentId], 'contact_replaced');
    await this.changes.announce(`campaign:${campaignId}`);
    this.trail.record('assessment.contact_replaced', { type: 'assessment', id: assessmentId }, { campaignId, name: supplier.name });
  }
}
