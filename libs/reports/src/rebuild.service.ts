import { Injectable } from '@nestjs/common';
import { CampaignReports } from './campaign/campaign-reports.service.js';
import { ScoreRowsRepository } from './data/score-rows.repository.js';
import { SubmissionsInForce } from './data/submissions-in-force.repository.js';
import { ScoringService } from './submission/scoring.service.js';
import { SupplierPlaces } from './submission/supplier-places.service.js';

export interface Rebuilt {
  readonly campaigns: number;
  readonly submissions: number;
  /** Campaigns whose kept rows were not what their submissions come to; none, or something was wrong. */
  readonly different: readonly string[];
}

/** Makes every kept score anew from the submissions, as the buyer's system, and says what differed. Places are published where enough has changed, never anew. */
@Injectable()
export class RebuildService {
  constructor(
    private readonly inForce: SubmissionsInForce,
    private readonly kept: ScoreRowsRepository,
    private readonly scoring: ScoringService,
    private readonly reports: CampaignReports,
    private readonly places: SupplierPlaces,
  ) {}

  async rebuild(): Promise<Rebuilt> {
    const byCampaign = await this.inForce.byCampaign();
    const different: string[] = [];
    let submissions = 0;
    for (const { campaignId, submissionIds } of byCampaign) {
      const before = JSON.stringify(await this.kept.fingerprints(campaignId));
      await this.kept.forget(campaignId);
      await this.scoring.keepAll(submissionIds);
      if (JSON.stringify(await this.kept.fingerprints(campaignId)) !== before) different.push(campaignId);
      await this.places.publish(campaignId);
      await this.reports.changed(campaignId);
      submissions += submissionIds.length;
    }
    return { campaigns: byCampaign.length, submissions, different };
  }
}
