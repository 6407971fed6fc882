import { type Bilingual } from '@app/kernel';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';
import { AtAGlanceRepository, type ReportedCampaign } from '../data/at-a-glance.repository.js';
import { BASIS } from '../domain/basis.js';
import type { CampaignReport } from '../domain/campaign/campaign-report.js';
import { type DomainMedian, NAMED, weakestDomains } from '../domain/overview.js';
import { type MeasuredOtherwise, measuredOtherwise } from '../domain/trend/measured-alike.js';
import { type Preliminary, preliminaryOf } from '../domain/trend/preliminary.js';

export interface ChainNow {
  readonly campaignId: string;
  readonly campaignName: string;
  /** False while a change is on its way into the report. */
  readonly isCurrent: boolean;
  readonly asked: number;
  readonly submitted: number;
  /** Why the numbers may still move, or are of few. */
  readonly preliminary: Preliminary | null;
  readonly standings: CampaignReport['standings'];
  /** Null for fewer than five members. */
  readonly median: number | null;
  readonly previous: ChainBefore | null;
  readonly weakest: readonly (DomainMedian & { readonly name: Bilingual })[];
}

/** The campaign before, and why it may say little of a change. */
interface ChainBefore {
  readonly campaignName: string;
  readonly median: number;
  readonly preliminary: Preliminary | null;
  readonly otherwise: readonly MeasuredOtherwise[];
}

/** What the newest campaign with a result came to, from its kept report: nothing is computed here. */
@Injectable()
export class ChainAtAGlance {
  constructor(
    private readonly campaigns: AtAGlanceRepository,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /** Null before anybody has submitted. */
  async at(now: Date): Promise<ChainNow | null> {
    const [latest, before] = await this.campaigns.latestReports(BASIS);
    if (!latest) return null;
    const { id, name, content, isCurrent } = latest;
    const { sections } = (await this.questionnaires.version(latest.questionnaireOwnerId, latest.questionnaireVersionId)).content;
    const domains = sections.flatMap(({ key }) => content.domains.find(({ domain }) => domain === key) ?? []);
    const names = new Map(sections.map((section) => [section.key, section.name]));
    return {
      ...{ campaignId: id, campaignName: name, isCurrent },
      ...{ asked: content.asked, submitted: content.submitted, standings: content.standings },
      preliminary: preliminaryOf(content, latest.dueAt, now),
      median: content.attainment?.median ?? null,
      previous: before ? chainBefore(before, latest, now) : null,
      weakest: weakestDomains(domains, NAMED).map((each) => ({
        ...each,
        name: names.get(each.domain) ?? { ja: each.domain, en: each.domain },
      })),
    };
  }
}

function chainBefore(before: ReportedCampaign, latest: ReportedCampaign, now: Date): ChainBefore | null {
  const { name, content, dueAt } = before;
  if (!content.attainment) return null;
  return {
    campaignName: name,
    median: content.attainment.median,
    preliminary: preliminaryOf(content, dueAt, now),
    // Kept reports are over all that each campaign asked.
    otherwise: measuredOtherwise(before, latest),
  };
}
