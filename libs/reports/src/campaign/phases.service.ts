import { CampaignDrafts } from '@app/campaigns';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { type PhaseFigures, type PhaseMember, phaseFigures } from '../domain/campaign/phase-figures.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { askedKeys } from '../domain/trend/trend.js';
import { FiguresService } from './figures.service.js';
import { HeatMaps, type SupplierName } from './heat-map.service.js';

/** A panel shows no more; the map sorts all of them. */
const SHOWN = 20;

export type NamedPhaseMember = PhaseMember & SupplierName;

export interface NamedPhase extends Omit<PhaseFigures, 'members'> {
  /** Suppliers with an attainment in the phase. */
  readonly measured: number;
  readonly weakest: readonly NamedPhaseMember[];
}

/** A campaign's chosen suppliers before an intruder is in and after, with those who are weakest in each. */
@Injectable()
export class Phases {
  constructor(
    private readonly figures: FiguresService,
    private readonly heatMaps: HeatMaps,
    private readonly campaigns: CampaignDrafts,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  async of(campaignId: string, filter: ReportFilter): Promise<NamedPhase[]> {
    const campaign = await this.campaigns.find(campaignId);
    const { questions } = await this.questionnaires.version(campaign.questionnaireOwnerId, campaign.questionnaireVersionId);
    const chain = await this.figures.chain(campaign, filter);
    const named: NamedPhase[] = [];
    for (const { members, ...phase } of phaseFigures(chain, filter, askedKeys({ form: campaign.form, questions }))) {
      named.push({ ...phase, measured: members.length, weakest: await this.heatMaps.named(campaignId, members.slice(0, SHOWN)) });
    }
    return named;
  }
}
