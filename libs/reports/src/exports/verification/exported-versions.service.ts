import type { KnownExport } from '@app/audit';
import { BaselinesService } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import type { Bilingual } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

interface VersionName {
  readonly ownerId: string;
  readonly id: string;
  readonly number: number;
  readonly name: Bilingual;
}

export interface ExportedVersions {
  readonly campaignName: string;
  readonly timeZone: string;
  readonly questionnaire: VersionName;
  readonly baseline: VersionName;
}

/** What an export is about, and what that was measured with. */
@Injectable()
export class ExportedVersionsService {
  constructor(
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  /** Null for what is about no campaign. */
  async of({ subject }: KnownExport): Promise<ExportedVersions | null> {
    if (subject.type !== 'campaign') return null;
    const { name, timeZone, ...campaign } = await this.campaigns.find(subject.id);
    return {
      campaignName: name,
      timeZone,
      questionnaire: await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId),
      baseline: await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId),
    };
  }
}
