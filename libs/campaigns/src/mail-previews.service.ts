import { type AssessmentSize, FormSizes } from '@app/assessments';
import { BaselinesService } from '@app/baselines';
import { type Language, newId } from '@app/kernel';
import { MailPreviews, type OutgoingMail } from '@app/notifications';
import { SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { isReachable, type Reachable } from './invitations.service.js';
import { SenderService } from './sender.service.js';
import { invitationMail, reminderMail } from './supplier-mails.js';

export const PREVIEWED_LETTERS = ['invitation', 'reminder'] as const;
export type PreviewedLetter = (typeof PREVIEWED_LETTERS)[number];

export interface CampaignMailPreview {
  readonly mail: OutgoingMail;
  /** Whether it is written to one of the suppliers chosen; false while there is none with a contact. */
  readonly toChosen: boolean;
}

interface Example {
  readonly supplierName: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly classes: readonly string[];
}

/** Stands in where nobody is chosen yet. */
const NOBODY: Readonly<Record<Language, Omit<Example, 'classes'>>> = {
  ja: { supplierName: '（委託先の会社名）', contact: { name: '（ご担当者名）', email: 'contact@supplier.example' } },
  en: { supplierName: '(supplier)', contact: { name: '(contact)', email: 'contact@supplier.example' } },
};

/** The mails of a campaign as one of its recipients would get them. */
@Injectable()
export class CampaignMailPreviews {
  constructor(
    private readonly drafts: CampaignDrafts,
    private readonly suppliers: SuppliersService,
    private readonly sizes: FormSizes,
    private readonly baselines: BaselinesService,
    private readonly sender: SenderService,
    private readonly previews: MailPreviews,
  ) {}

  /** While it is a draft, whoever looks is shown as the sender: who issues it will be. */
  async show(id: string, language: Language, letter: PreviewedLetter): Promise<CampaignMailPreview> {
    const campaign = await this.signed(await this.drafts.find(id));
    const chosen = await this.oneOf(campaign, language);
    const { supplierName, contact, classes } = chosen ?? { ...NOBODY[language], classes: await this.allClasses(campaign) };
    const to = { address: contact.email, name: contact.name, language };
    const addressee = { to, supplierName, assessmentId: newId(), linkId: newId() };
    const size = await this.sizeFor(campaign, classes);
    const mail =
      letter === 'invitation'
        ? invitationMail(campaign, addressee, size)
        : reminderMail(campaign, addressee, { answered: 0, total: size.questions });
    return { mail: await this.previews.show(mail), toChosen: chosen !== null };
  }

  private async signed(campaign: Campaign): Promise<Campaign> {
    if (campaign.state !== 'draft') return campaign;
    const { name, replyTo } = await this.sender.own();
    return { ...campaign, senderName: name, replyTo };
  }

  /** Preferably somebody who is written to in this language. */
  private async oneOf({ recipients }: Campaign, language: Language): Promise<Example | null> {
    const reachable: readonly Reachable[] = (await this.suppliers.select(recipients)).filter(isReachable);
    const found = reachable.find(({ contact }) => contact.language === language) ?? reachable[0];
    return found ? { supplierName: found.name, contact: found.contact, classes: found.classes } : null;
  }

  private async allClasses({ baselineOwnerId, baselineVersionId }: Campaign): Promise<string[]> {
    return (await this.baselines.version(baselineOwnerId, baselineVersionId)).classes.map(({ key }) => key);
  }

  /** One that handles no class yet is shown with what all classes together ask. */
  private async sizeFor(campaign: Campaign, classes: readonly string[]): Promise<AssessmentSize> {
    const [size] = await this.sizes.of(campaign, [classes.length > 0 ? classes : await this.allClasses(campaign)]);
    if (!size) throw new Error('A set of classes has a size.');
    return size;
  }
}
