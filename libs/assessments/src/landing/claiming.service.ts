import { type AccessClaims, type AccessToken, type Claimant, ClaimsService, type Link, type Session, SignedInClaims } from '@app/identity';
import { Injectable } from '@nestjs/common';

import { AssessmentsRepository } from '../data/assessments.repository.js';
import { refuseUnlessOpen } from '../domain/answers/open-for-answers.js';
import { SupplierCorrespondence } from '../news/supplier-correspondence.service.js';
import { InvitedService } from './invited.service.js';

/** How an invited company comes by its organization: a new one opened through the link, or one that it has already. */
@Injectable()
export class ClaimingService {
  constructor(
    private readonly invited: InvitedService,
    private readonly claims: ClaimsService,
    private readonly signedInClaims: SignedInClaims,
    private readonly assessments: AssessmentsRepository,
    private readonly correspondence: SupplierCorrespondence,
  ) {}

  /**
   * Makes the bearer an account and the organization theirs. Outside of any transaction; see `ClaimsService.claim`.
   *
   * @throws AppError `assessment_cancelled`, `assessment_refused`: nobody becomes anything through a link to what is over
   */
  async claim(token: string, claimant: Claimant): Promise<{ readonly assessmentId: string; readonly session: Session }> {
    const { link, assessment } = await this.invited.findOpen(token);
    refuseUnlessOpen(assessment.state);
    const { session } = await this.claims.claim(link, assessment.supplierId, claimant, this.welcomeTo(link));
    return { assessmentId: assessment.id, session };
  }

  /**
   * Makes the organization that of somebody who is signed in, and takes their session there. Outside of any transaction; see
   * `SignedInClaims.claim`. The buyer does not learn of it.
   *
   * @throws AppError as `claim`
   */
  async claimAsMe(token: string, mine: AccessClaims): Promise<{ readonly assessmentId: string; readonly session: AccessToken }> {
    const { link, assessment } = await this.invited.findOpen(token);
    refuseUnlessOpen(assessment.state);
    const session = await this.signedInClaims.claim(link, assessment.supplierId, mine, this.welcomeTo(link));
    return { assessmentId: assessment.id, session };
  }

  /**
   * Puts the acting member's organization in the place of the unclaimed one; all that hangs on the relationship comes along.
   * Where it hangs there already, nothing is left to do. The buyer does not learn of it.
   */
  async connect(token: string): Promise<string> {
    const { id } = (await this.invited.find(token)).assessment;
    if (await this.assessments.find(id)) return id;
    const { link, assessment } = await this.invited.findOpen(token);
    refuseUnlessOpen(assessment.state);
    await this.claims.connect(link);
    await this.welcomeTo(link)();
    return id;
  }

  /** Nothing was told while there was nobody to read it. */
  private welcomeTo({ organizationId: buyerId }: Link): () => Promise<void> {
    return () => this.correspondence.tellWhatIsAsked(buyerId);
  }
}
