import type { CampaignAssessment } from '@app/assessments';
import { type Link, LinksService } from '@app/identity';
import { type Mail, Mailbox } from '@app/notifications';
import { type SupplierName, SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';
import { type Addressee, envelopeOf } from './supplier-mails.js';

/** One letter about one assessment. */
export interface LetterFacts {
  readonly assessment: CampaignAssessment;
  readonly addressee: Addressee;
  readonly envelope: ReturnType<typeof envelopeOf>;
  readonly names: { readonly supplierName: string; readonly title: string };
}

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
  async toEach(campaign: Campaign, asked: readonly CampaignAssessment[], write: (facts: LetterFacts) => Mail): Promise<number> {
    const links = await this.links.ofSubjects(
      'supplier_invitation',
      asked.map(({ assessmentId }) => assessmentId),
    );
    const names = await this.suppliers.names(asked.map(({ relationshipId }) => relationshipId));
    const mails = asked.flatMap((assessment) => {
      const link = links.get(assessment.assessmentId);
      const name = names.get(assessment.relationshipId);
      return link && name ? [write(factsOf(campaign, assessment, link, name))] : [];
    });
    await this.mailbox.queueMany(mails);
    return mails.length;
  }
}

function factsOf(campaign: Campaign, assessment: CampaignAssessment, link: Link, { name: supplierName }: SupplierName): LetterFacts {
  const to = { address: link.address, name: link.recipientName, language: link.language };
  const addressee = { to, supplierName, assessmentId: assessment.assessmentId, linkId: link.id };
  return { assessment, addressee, envelope: envelopeOf(campaign, addressee), names: { supplierName, title: campaign.name } };
}
