import { LinksService } from '@app/identity';
import type { Clock } from '@app/kernel';
import { CLOCK, systemOf, TenantDatabase } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AssessmentsRepository } from '../data/assessments.repository.js';
import { mayMove, TRANSITIONS } from '../domain/transitions.js';
import { Steps } from '../steps.service.js';
import type { Invited } from './invited.service.js';

/** The first time that somebody looks at what is asked, through the link. */
@Injectable()
export class FirstOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly links: LinksService,
    private readonly assessments: AssessmentsRepository,
    private readonly steps: Steps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** On both parties' sides, in a transaction of each. Later openings change nothing. */
  async take({ link, assessment }: Invited): Promise<void> {
    await this.database.apart(systemOf(assessment.supplierId), () => this.open(assessment.id, link.recipientName));
    await this.database.apart(systemOf(link.organizationId), () => this.links.markOpened(link));
  }

  private async open(assessmentId: string, bearerName: string): Promise<void> {
    const assessment = await this.assessments.hold(assessmentId);
    if (!assessment || !mayMove(assessment.state, 'open')) return;
    await this.assessments.move(assessment, TRANSITIONS.open.to, { openedAt: this.clock.now() });
    await this.steps.note(assessment, 'opened', {}, { side: 'supplier', actorName: bearerName });
  }
}
