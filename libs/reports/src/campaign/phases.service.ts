import { CampaignDrafts } from '@app/campaigns';
import { QuestionnairesService } from '@app/questionnaires';
import { Injectable } from '@nestjs/common';

import { BASIS } from '../domain/basis.js';
import type { HeatMapRow } from '../domain/heat-map.js';
import { type PhaseFigures, type PhaseMember, phaseFigures } from '../domain/phase-figures.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { askedKeys } from '../domain/trend.js';
import { FiguresService } from './figures.service.js';
import { HeatMaps } from './heat-map.service.js';

/** A panel shows no more; the map sorts all of them. */
const SHOWN = 20;

export type NamedPhaseMember = PhaseMember & Pick<HeatMapRow, 'supplierCode' | 'supplierName' | 'submissionId' | 'standing'>;

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
    const { form, questionnaireOwnerId, questionnaireVersionId } = await this.campaigns.find(campaignId);
    const { questions } = await this.questionnaires.version(questionnaireOwnerId, questionnaireVersionId);
    const { suppliers, yardstick } = await this.figures.chain(campaignId, BASIS, filter);
    const phases = phaseFigures(suppliers, yardstick, filter, askedKeys({ form, questions }));
    const shown = phases.flatMap(({ members }) => members.slice(0, SHOWN).map(({ relationshipId }) => relationshipId));
    const rows = await this.heatMaps.of(campaignId, [...new Set(shown)]);
    return phases.map(({ members, ...phase }) => ({
      ...phase,
      measured: members.length,
      weakest: members.slice(0, SHOWN).flatMap((member) => {
        const row = rows.get(member.relationshipId);
        if (!row) return [];
        const { supplierCode, supplierName, submissionId, standing } = row;
        return [{ ...member, supplierCode, supplierName, submissionId, standing }];
      }),
    }));
  }
}
