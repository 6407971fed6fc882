import { type LinkRecipient, LinksService } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { landingState } from '../domain/landing/landing.js';
import { refuse } from '../domain/problems.js';
import { BuyerCorrespondence } from '../news/buyer-correspondence.service.js';
import { Steps } from '../steps.service.js';
import type { Invited } from './invited.service.js';

/** Moves a personal link to another person of the supplier, on behalf of the buyer whose link it is. */
@Injectable()
export class LinkMoving {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly links: LinksService,
    private readonly steps: Steps,
    private readonly correspondence: BuyerCorrespondence,
  ) {}

  /** Of several at the same moment the first wins, and so does whoever claims before: the others hold a link that has moved on or was used. */
  async move({ link, assessment: { id } }: Invited, recipient: LinkRecipient): Promise<void> {
    await this.links.stillOpen(link);
    const moved = await this.links.handOn(link, recipient);
    const assessment = await this.assessments.holdAsked(id);
    if (!assessment || landingState('open', assessment.state) !== 'fresh') throw refuse('hand_over_too_late');

    const bearer = { side: 'supplier' as const, actorName: link.recipientName };
    const stepId = await this.steps.note(assessment, 'handed_over', { to: recipient.recipientName }, bearer);
    await this.correspondence.inviteColleague(assessment, moved, link.recipientName);
    await this.correspondence.tellOfMove(assessment, { from: link, to: moved, stepId });
  }
}
