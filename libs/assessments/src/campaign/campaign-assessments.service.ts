import { type Link, LinksService } from '@app/identity';
import { type Delivery, Mailbox } from '@app/notifications';
import { campaignsSeenBy, TenantDatabase } from '@app/tenancy';
import { Injectable } from '@nestjs/common';
import type { AssessmentRow } from '../data/assessment-row.js';
import { AssessmentsRepository } from '../data/assessments.repository.js';
import { StepsRepository } from '../data/steps.repository.js';
import { refuse } from '../domain/problems.js';
import type { Step } from '../domain/step.js';
import { BuyerCorrespondence } from '../news/buyer-correspondence.service.js';

/** How far one assessment is, as its buyer sees it: never what was answered, nor to which question. */
export interface AskedAssessment {
  readonly assessment: AssessmentRow;
  readonly supplierName: string;
  /** The personal link as it stands now; null where there was none, or where the mails are withheld. */
  readonly link: Link | null;
  /** What became of the mails to the supplier, the newest first; null for an external auditor, from whom they are withheld. */
  readonly deliveries: readonly Delivery[] | null;
  readonly steps: readonly Step[];
}

/** Single assessments of the acting buyer. */
@Injectable()
export class CampaignAssessmentsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly assessments: AssessmentsRepository,
    private readonly steps: StepsRepository,
    private readonly links: LinksService,
    private readonly mailbox: Mailbox,
    private readonly correspondence: BuyerCorrespondence,
  ) {}

  async find(id: string): Promise<AskedAssessment> {
    const assessment = await this.assessments.findAsked(id);
    if (!assessment) throw refuse('assessment_not_found');
    const { supplierName } = await this.correspondence.namesOf(assessment);
    const links = await this.links.ofSubjects('supplier_invitation', [id]);
    return {
      assessment,
      supplierName,
      link: links.get(id) ?? null,
      deliveries: campaignsSeenBy(this.database.actor) === null ? await this.mailbox.deliveriesOf('assessment', [id]) : null,
      steps: await this.steps.ofAsked(id),
    };
  }

  /** Tells the buyer of a step that its supplier took. Where the supplier has declined, the link ends: a reminder that waits goes to nobody. */
  async tell(assessmentId: string, stepId: string): Promise<void> {
    const assessment = await this.assessments.findAsked(assessmentId);
    const step = await this.steps.findAsked(assessmentId, stepId);
    if (!assessment || !step) return;
    await this.correspondence.tell(assessment, step);
    if (step.step === 'refused') await this.links.revokeFor('supplier_invitation', [assessmentId]);
  }
}
