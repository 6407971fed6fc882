import type { CampaignAssessment } from '@app/assessments';
import { type Link, LinksService } from '@app/identity';
import { type Mail, Mailbox, type TemplateDetails } from '@app/notifications';
import { type SupplierName, SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './domain/campaign.js';

type Template = 'supplier_reminder' | 'supplier_extended' | 'campaign_cancelled';

/** What one letter says beyond the names that all of them carry. */
type Own<T extends Template> = Omit<TemplateDetails[T], 'supplierName' | 'title'>;

/** Letters to those whom a running campaign still asks. */
@Injectable()
export class LettersService {
  constructor(
    private readonly links: LinksService,
    private readonly suppliers: SuppliersService,
    private readonly mailbox: Mailbox,
  ) {}

  /**
   * One letter per assessment, to whoever holds its personal link now.
   *
   * @returns how many there were
   */
  async toEach<T extends Template>(
    campaign: Campaign,
    asked: readonly CampaignAssessment[],
    template: T,
    details: (assessment: CampaignAssessment) => Own<T>,
  ): Promise<number> {
    const links = await this.links.ofSubjects(
      'supplier_invitation',
      asked.map(({ assessmentId }) => assessmentId),
    );
    const names = await this.suppliers.names(asked.map(({ relationshipId }) => relationshipId));
    const mails = asked.flatMap((assessment) => {
      const link = links.get(assessment.assessmentId);
      const name = names.get(assessment.relationshipId);
      return link && name ? [letter(campaign, assessment, link, name, template, details(assessment))] : [];
    });
    await this.mailbox.queueMany(mails);
    return mails.length;
  }
}

function letter<T extends Template>(
  campaign: Campaign,
  { assessmentId }: CampaignAssessment,
  link: Link,
  { name }: SupplierName,
  template: T,
  details: Own<T>,
): Mail<T> {
  return {
    template,
    to: { address: link.address, name: link.recipientName, language: link.language },
    senderName: campaign.senderName,
    replyTo: campaign.replyTo ?? '',
    ...(template !== 'campaign_cancelled' && { linkId: link.id }),
    subject: { type: 'assessment', id: assessmentId },
    details: { ...details, supplierName: name, title: campaign.name },
  } as unknown as Mail<T>;
}
