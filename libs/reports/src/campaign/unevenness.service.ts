import { CampaignDrafts } from '@app/campaigns';
import { Injectable } from '@nestjs/common';
import { type LeftBehind, type Unevenness, unevenness } from '../domain/campaign/unevenness.js';
import { exposureOf } from '../domain/campaign/yardstick.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';
import { HeatMaps, type SupplierName } from './heat-map.service.js';

/** A card shows no more; how many there are in all stands beside them. */
const SHOWN = 20;

export type NamedLeftBehind = LeftBehind & SupplierName;

export interface NamedUnevenness extends Omit<Unevenness, 'below'> {
  readonly count: number;
  /** The lowest of them. */
  readonly below: readonly NamedLeftBehind[];
}

/** Who of a campaign's chosen suppliers lies far below the others over the chosen questions. */
@Injectable()
export class UnevennessService {
  constructor(
    private readonly figures: FiguresService,
    private readonly heatMaps: HeatMaps,
    private readonly campaigns: CampaignDrafts,
  ) {}

  /** @returns null for fewer than five members */
  async of(campaignId: string, filter: ReportFilter): Promise<NamedUnevenness | null> {
    const { suppliers, yardstick, tally } = await this.figures.chain(await this.campaigns.find(campaignId), filter);
    const found = unevenness(
      suppliers.flatMap(({ relationshipId, code, classes, submitted }) =>
        submitted ? [{ relationshipId, code, attainment: tally.add(submitted.line, exposureOf(yardstick, classes)).attainment }] : [],
      ),
    );
    return found && { ...found, count: found.below.length, below: await this.heatMaps.named(campaignId, found.below.slice(0, SHOWN)) };
  }
}
