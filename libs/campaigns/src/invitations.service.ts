import { type AssessmentSize, AssessmentsService } from '@app/assessments';
import { LinksService } from '@app/identity';
import { newId } from '@app/kernel';
import { type Mail, Mailbox } from '@app/notifications';
import type { SupplierForIssue } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';

import type { Campaign } from './campaign.js';
import { linkEnds } from './domain/link-life.js';
import { invitationMail } from './supplier-mails.js';

export type Reachable = SupplierForIssue & { readonly contact: NonNullable<SupplierForIssue['contact']> };

interface Invitation {
  readonly supplier: Reachable;
  readonly assessmentId: string;
  readonly linkId: string;
}

/** Assessments, personal links and mails for many suppliers at once; each kind is one statement. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly links: LinksService,
    private readonly mailbox: Mailbox,
  ) {}

  /** @returns how many mails wait for another day */
  async invite(campaign: Campaign, suppliers: readonly SupplierForIssue[]): Promise<number> {
    const invitations = suppliers.filter(isReachable).map((supplier): Invitation => ({ supplier, assessmentId: newId(), linkId: newId() }));
    const sizes = await this.assessments.issueMany(
      {
        campaignId: campaign.id,
        title: campaign.name,
        purpose: campaign.purpose,
        senderName: campaign.senderName,
        replyTo: campaign.replyTo ?? '',
        form: campaign.form,
        questionnaireOwnerId: campaign.questionnaireOwnerId,
        questionnaireVersionId: campaign.questionnaireVersionId,
        baselineOwnerId: campaign.baselineOwnerId,
        baselineVersionId: campaign.baselineVersionId,
        due: { day: campaign.dueDay, at: campaign.dueAt, timeZone: campaign.timeZone },
      },
      invitations.map(({ supplier, assessmentId }) => ({
        assessmentId,
        supplierId: supplier.supplierId,
        relationshipId: supplier.relationshipId,
        classes: supplier.classes,
      })),
    );
    await this.links.makeMany(
      invitations.map(({ supplier, assessmentId, linkId }) => ({ id: linkId, ...linkTo(campaign, supplier, assessmentId) })),
    );
    const { held } = await this.mailbox.queueMany(
      invitations.map((invitation) => mailOf(campaign, invitation, sizes.get(invitation.assessmentId))),
    );
    return held;
  }
}

export function isReachable(supplier: SupplierForIssue): supplier is Reachable {
  return supplier.contact !== null;
}

function linkTo({ dueAt }: Campaign, { contact }: Reachable, assessmentId: string) {
  return {
    purpose: 'supplier_invitation' as const,
    subjectId: assessmentId,
    address: contact.email,
    recipientName: contact.name,
    language: contact.language,
    expiresAt: linkEnds(dueAt),
    details: {},
  };
}

function mailOf(campaign: Campaign, { supplier, assessmentId, linkId }: Invitation, size: AssessmentSize | undefined): Mail {
  const { email: address, name, language } = supplier.contact;
  const addressee = { to: { address, name, language }, supplierName: supplier.name, assessmentId, linkId };
  return invitationMail(campaign, addressee, size ?? { questions: 0, minutes: 0 });
}
