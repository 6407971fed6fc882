import type { Clock } from '@app/kernel';
import { CLOCK } from '@app/tenancy';
import { Inject, Injectable } from '@nestjs/common';

import { AssessmentsRepository } from './data/assessments.repository.js';
import { mayMove, TRANSITIONS } from './domain/transitions.js';
import { Steps } from './steps.service.js';

/** The first time that somebody looks at what is asked, through the link. */
@Injectable()
export class FirstOpening {
  constructor(
    private readonly assessments: AssessmentsRepository,
    private readonly steps: Steps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In a transaction of the supplier. Later openings change nothing. */
  async take(assessmentId: string, bearerName: string): Promise<void> {
    const assessment = await this.assessments.hold(assessmentId);
    if (!assessment || !mayMove(assessment.state, 'open')) return;
    await this.assessments.move(assessment, TRANSITIONS.open.to, { openedAt: this.clock.now() });
    await this.steps.note(assessment, 'opened', {}, { side: 'supplier', actorName: bearerName });
  }
}
