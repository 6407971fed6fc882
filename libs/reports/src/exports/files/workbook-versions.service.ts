import { BaselinesService } from '@app/baselines';
import type { Campaign } from '@app/campaigns';
import { OrganizationsService } from '@app/identity';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import type { WorkbookSubject } from '../workbook/subject.js';

/** The buyer and the versions that a campaign was issued with. */
@Injectable()
export class WorkbookVersions {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of(campaign: Campaign): Promise<Pick<WorkbookSubject, 'buyerName' | 'questionnaire' | 'baseline'>> {
    return {
      buyerName: (await this.organizations.current()).name,
      questionnaire: await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId),
      baseline: await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId),
    };
  }
}
