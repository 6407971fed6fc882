import { BaselinesService } from '@app/baselines';
import type { Campaign } from '@app/campaigns';
import { OrganizationsService } from '@app/identity';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import type { WorkbookSubject } from './workbook/subject.js';

/** The buyer and the versions that a campaign was issued with. */
@Injectable()
export class WorkbookVersions {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
  ) {}

  async of({
    questionnaire,
    baseline,
  }: Pick<Campaign, 'questionnaire' | 'baseline'>): Promise<Pick<WorkbookSubject, 'buyerName' | 'questionnaire' | 'baseline'>> {
    return {
      buyerName: (await this.organizations.current()).name,
      questionnaire: await this.questionnaires.version(questionnaire.ownerId, questionnaire.id),
      baseline: await this.baselines.version(baseline.ownerId, baseline.id),
    };
  }
}
