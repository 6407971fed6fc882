import { BaselinesService } from '@app/baselines';
import { CampaignDrafts } from '@app/campaigns';
import type { Bilingual } from '@app/kernel';
import { QuestionnairesService, type Section } from '@app/questionnaires';
import { SuppliersService } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';
import type { ReportFilter } from '../domain/report-filter.js';
import { CampaignReports, type ReportNow } from './campaign-reports.service.js';

export interface ReportNames {
  readonly sections: readonly Section[];
  readonly passMark: number;
  topic(questionKey: string): Bilingual;
  className(classKey: string): Bilingual;
  supplier(relationshipId: string): string | null;
}

export interface NamedReport {
  readonly now: ReportNow;
  readonly names: ReportNames;
}

/** A campaign's report with the words for its keys, from the versions the campaign was issued with. */
@Injectable()
export class ReportNamesService {
  constructor(
    private readonly reports: CampaignReports,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
    private readonly baselines: BaselinesService,
    private readonly suppliers: SuppliersService,
  ) {}

  async read(campaignId: string, filter: ReportFilter): Promise<NamedReport> {
    const now = await this.reports.read(campaignId, filter);
    const campaign = await this.campaigns.find(campaignId);
    const questionnaire = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const baseline = await this.baselines.version(campaign.baselineOwnerId, campaign.baselineVersionId);
    const weakest = now.report.weakestLinks.flatMap((link) => link.weakest?.relationshipId ?? []);
    const suppliers = await this.suppliers.names(weakest);
    return {
      now,
      names: {
        sections: questionnaire.content.sections,
        passMark: baseline.passMark,
        topic: (key) => questionnaire.questions.find((question) => question.key === key)?.texts.topic ?? { ja: key, en: key },
        className: (key) => baseline.classes.find((entry) => entry.key === key)?.name ?? { ja: key, en: key },
        supplier: (relationshipId) => suppliers.get(relationshipId)?.name ?? null,
      },
    };
  }
}
