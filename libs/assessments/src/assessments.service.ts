import type { Page } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import type { CampaignAssessment, CampaignLine, CampaignProgress, LineQuery } from './domain/campaign-assessments.js';
import type { AssessmentToIssue, Due, IssuedCampaign } from './domain/issue.js';

/** What a campaign does with its assessments, as the buyer, in the buyer's open transaction. */
@Injectable()
export class AssessmentsService {
  /** One assessment per row, all in one statement; opens the versions to the suppliers. */
  async issueMany(_campaign: IssuedCampaign, _rows: readonly AssessmentToIssue[]): Promise<void> {
    throw new Error('Not written yet.');
  }

  /** Moves the due moment of every assessment that has not ended; returns those that still wait for their supplier. */
  async extendAll(_campaignId: string, _due: Due): Promise<CampaignAssessment[]> {
    throw new Error('Not written yet.');
  }

  /** Ends every assessment that has not ended; returns those that still waited for their supplier. */
  async cancelAll(_campaignId: string, _reason: string | null): Promise<CampaignAssessment[]> {
    throw new Error('Not written yet.');
  }

  /** Those that may be reminded now. */
  async forReminder(_campaignId: string): Promise<CampaignAssessment[]> {
    throw new Error('Not written yet.');
  }

  async progressOf(_campaignId: string): Promise<CampaignProgress> {
    throw new Error('Not written yet.');
  }

  /** By campaign; one without assessments is missing. */
  async progressOfMany(_campaignIds: readonly string[]): Promise<ReadonlyMap<string, CampaignProgress>> {
    throw new Error('Not written yet.');
  }

  async listOf(_campaignId: string, _query: LineQuery): Promise<Page<CampaignLine>> {
    throw new Error('Not written yet.');
  }

  /** Writes into the log of these assessments, which both parties read, what the buyer did beside them. */
  async note(_assessmentIds: readonly string[], _step: 'reminded' | 'contact_replaced'): Promise<void> {
    throw new Error('Not written yet.');
  }
}
