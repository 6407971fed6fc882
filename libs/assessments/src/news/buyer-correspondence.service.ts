import { type Link, OrganizationsService } from '@app/identity';
import { Inbox, Mailbox, type Recipient } from '@app/notifications';
import { SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../data/assessment-row.js';
import { likelyMinutes } from '../domain/answers/minutes.js';
import type { Step } from '../domain/step.js';
import { letterOf, type Named, noticeOf } from './buyer-letters.js';

/** A personal link that went from one person of a supplier to another, and the step that says so. */
export interface LinkMove {
  readonly from: Link;
  readonly to: Link;
  readonly stepId: string;
}

/** What is written on behalf of the acting buyer, and to it: its inbox, and mails to the person who asked. */
@Injectable()
export class BuyerCorrespondence {
  constructor(
    private readonly suppliers: SuppliersService,
    private readonly organizations: OrganizationsService,
    private readonly mailbox: Mailbox,
    private readonly inbox: Inbox,
  ) {}

  /** Tells the buyer what its supplier did. Told again, also at the same moment, it says nothing more: a job may be delivered twice. */
  async tell(assessment: AssessmentRow, step: Step): Promise<void> {
    const named = await this.namesOf(assessment);
    const notice = noticeOf(step, assessment.id, named);
    if (!notice || !(await this.inbox.notify({ ...notice, causeId: step.id }))) return;
    const letter = letterOf(step, await this.senderOf(assessment), named);
    if (letter) await this.mailbox.queue(letter);
  }

  /** The invitation, to a colleague whom the first recipient has named. */
  async inviteColleague(assessment: AssessmentRow, link: Link, handedOnBy: string): Promise<void> {
    const { id, senderName, replyTo, purpose, dueAt, total } = assessment;
    await this.mailbox.queue({
      template: 'supplier_invitation',
      to: { address: link.address, name: link.recipientName, language: link.language },
      senderName,
      replyTo,
      linkId: link.id,
      subject: { type: 'assessment', id },
      details: {
        ...(await this.namesOf(assessment)),
        purpose,
        dueAt: dueAt.toISOString(),
        questions: total,
        minutes: likelyMinutes(total),
        handedOnBy,
      },
    });
  }

  /** Tells the buyer who answers from now on. */
  async tellOfMove(assessment: AssessmentRow, { from, to, stepId }: LinkMove): Promise<void> {
    const named = await this.namesOf(assessment);
    const { recipientName: toName, address: toAddress } = to;
    await this.mailbox.queue({
      template: 'link_moved',
      to: await this.senderOf(assessment),
      subject: { type: 'assessment_step', id: stepId },
      details: { ...named, fromName: from.recipientName, toName, toAddress },
    });
    await this.inbox.notify({ kind: 'link_moved', subject: { type: 'assessment', id: assessment.id }, details: { ...named, toName } });
  }

  /** The supplier and the assessment as the buyer calls them. */
  async namesOf({ relationshipId, title }: AssessmentRow): Promise<Named> {
    const names = await this.suppliers.names([relationshipId]);
    return { supplierName: names.get(relationshipId)?.name ?? '', title };
  }

  /** The buyer's person who asked, in the buyer's language. */
  private async senderOf({ replyTo, senderName }: AssessmentRow): Promise<Recipient> {
    const { language } = await this.organizations.current();
    return { address: replyTo, name: senderName, language };
  }
}
