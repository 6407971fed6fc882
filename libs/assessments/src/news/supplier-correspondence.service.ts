import { OrganizationsService } from '@app/identity';
import { Inbox, type Notice } from '@app/notifications';
import { Changes } from '@app/tenancy';
import { Injectable } from '@nestjs/common';

import type { AssessmentRow } from '../data/assessment-row.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { StepsRepository } from '../data/steps.repository.js';
import { newsOf, type SupplierNews } from '../domain/supplier-news.js';

/** What the acting supplier finds in its inbox. The mails are its buyer's: they go to the holder of the personal link, who may be no member. */
@Injectable()
export class SupplierCorrespondence {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly steps: StepsRepository,
    private readonly organizations: OrganizationsService,
    private readonly inbox: Inbox,
    private readonly changes: Changes,
  ) {}

  /**
   * Tells of what the buyer did: once, if it is still so, and where somebody can read it.
   * For an organization that nobody has made theirs nothing piles up; whoever does is told what is asked by then.
   */
  async tell(assessmentId: string, stepId: string): Promise<void> {
    if ((await this.organizations.current()).state !== 'active') return;
    const assessment = await this.assessments.find(assessmentId);
    const step = await this.steps.findOwn(assessmentId, stepId);
    const news = assessment && step && newsOf(step, assessment);
    if (!news) return;
    const names = await this.organizations.names([assessment.buyerId]);
    const notice = noticeOf(news, assessment, names.get(assessment.buyerId) ?? '');
    if (await this.inbox.notify({ ...notice, causeId: stepId })) await this.changes.announce(`assessment:${assessmentId}`);
  }

  /** To somebody who has just come: what this buyer still waits for. */
  async tellWhatIsAsked(buyerId: string): Promise<void> {
    for (const { assessmentId, stepId } of await this.steps.beginnings(buyerId)) await this.tell(assessmentId, stepId);
  }
}

function noticeOf(news: SupplierNews, { id, title, dueAt }: AssessmentRow, buyerName: string): Notice {
  const subject = { type: 'assessment', id };
  if (news === 'assessment_cancelled') return { kind: news, subject, details: { buyerName, title } };
  return { kind: news, subject, details: { buyerName, title, dueAt: dueAt.toISOString() } };
}
