import { type JobHandler, type JobPayload, JobRegistry } from '@app/jobs';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import { CampaignReports } from '../campaign/campaign-reports.service.js';
import { ScoringService } from '../submission/scoring.service.js';

/** Assessments leaves one whenever a submission is made or taken back, or an assessment ends. */
interface ScoreJob extends JobPayload {
  readonly assessmentId: string;
}

@Injectable()
export class ScoreSubmissionJob implements JobHandler<ScoreJob>, OnModuleInit {
  readonly queue = 'reports.score';

  constructor(
    private readonly registry: JobRegistry,
    private readonly scoring: ScoringService,
    private readonly reports: CampaignReports,
  ) {}

  onModuleInit(): void {
    this.registry.add(this);
  }

  async handle({ assessmentId }: ScoreJob): Promise<void> {
    const campaignId = await this.scoring.keepLatest(assessmentId);
    if (campaignId !== null) await this.reports.changed(campaignId);
  }
}
