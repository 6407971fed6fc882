import { type Bilingual } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { AtAGlanceRepository } from '../data/at-a-glance.repository.js';
import { BASIS } from '../domain/basis.js';
import type { CampaignReport } from '../domain/campaign-report.js';
import { type DomainMedian, NAMED, weakestDomains } from '../domain/overview.js';

export interface ChainNow {
  readonly campaignId: string;
  readonly campaignName: string;
  /** False while a change is on its way into the report. */
  readonly isCurrent: boolean;
  readonly asked: number;
  readonly submitted: number;
  readonly standings: CampaignReport['standings'];
  /** Null for fewer than five members. */
  readonly median: number | null;
  readonly previous: { readonly campaignName: string; readonly median: number } | null;
  readonly weakest: readonly (DomainMedian & { readonly name: Bilingual })[];
}

/** What the newest campaign with a result came to, from its kept report: nothing is computed here. */
@Injectable()
export class ChainAtAGlance {
  constructor(
    private readonly campaigns: AtAGlanceRepository,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /** Null before anybody has submitted. */
  async now(): Promise<ChainNow | null> {
    const latest = await this.campaigns.latestReport(BASIS);
    if (!latest) return null;
    const { content, campaignId, campaignName, isCurrent, previousName, previousMedian } = latest;
    const { sections } = (await this.questionnaires.version(latest.questionnaireOwnerId, latest.questionnaireVersionId)).content;
    const domains = sections.flatMap(({ key }) => content.domains.find(({ domain }) => domain === key) ?? []);
    const names = new Map(sections.map(({ key, name }) => [key, name]));
    return {
      ...{ campaignId, campaignName, isCurrent, asked: content.asked, submitted: content.submitted, standings: content.standings },
      median: content.attainment?.median ?? null,
      previous: previousName !== null && previousMedian !== null ? { campaignName: previousName, median: previousMedian } : null,
      weakest: weakestDomains(domains, NAMED).map((each) => ({
        ...each,
        name: names.get(each.domain) ?? { ja: each.domain, en: each.domain },
      })),
    };
  }
}
