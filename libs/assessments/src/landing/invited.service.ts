import { type Link, type LinkState, LinksService, OrganizationsService } from '@app/identity';
import { systemOf, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AssessmentRow } from '../data/assessment-row.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { refuseIfClosed } from '../domain/answers/open-for-answers.js';
import { refuse } from '../domain/problems.js';

/** A personal link, and what it leads to. */
export interface Invited {
  readonly link: Link;
  readonly linkState: LinkState;
  readonly assessment: AssessmentRow;
  readonly buyerName: string;
}

/** Finds what a personal link is about. Its bearer is nobody yet: each step opens its own short transaction. */
@Injectable()
export class InvitedService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksService,
    private readonly organizations: OrganizationsService,
    private readonly assessments: AssessmentsRepository,
  ) {}

  /**
   * @throws AppError `link_invalid`; `link_replaced`, of which nothing more can be said: the seal of an older generation proves nothing
   */
  async find(token: string): Promise<Invited> {
    const { link, state } = await this.links.look(token, 'supplier_invitation');
    return this.invitedBy(link, state);
  }

  /**
   * The same, for what only an open link may do.
   *
   * @throws AppError `assessment_cancelled`, `assessment_refused`: how it ended says more than how the link did; else as `LinksService.resolve`
   */
  async findOpen(token: string): Promise<Invited> {
    const invited = await this.find(token);
    refuseIfClosed(invited.assessment.state);
    await this.links.stillOpen(invited.link);
    return invited;
  }

  /** Whether somebody has made the supplier's organization theirs. */
  isClaimed({ assessment }: Pick<Invited, 'assessment'>): Promise<boolean> {
    return this.database.apart(systemOf(assessment.supplierId), async () => (await this.organizations.current()).state === 'active');
  }

  private invitedBy(link: Link, linkState: LinkState): Promise<Invited> {
    return this.database.apart(systemOf(link.organizationId), async () => {
      const assessment = link.subjectId === null ? null : await this.assessments.findAsked(link.subjectId);
      if (!assessment) throw refuse('assessment_not_found');
      const { name: buyerName } = await this.organizations.current();
      return { link, linkState, assessment, buyerName };
    });
  }
}
