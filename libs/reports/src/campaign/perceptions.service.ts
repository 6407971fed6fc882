import { CampaignDrafts } from '@app/campaigns';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { bandsFirst, sizeGroup } from '@app/supply-chain';
import { Injectable } from '@nestjs/common';
import { type PerceivedSupplier, PerceptionsRepository, type Whom } from '../data/perceptions.repository.js';
import { BASIS } from '../domain/basis.js';
import { type PerceptionGroup, perceptionGroup, perceptionGroups } from '../domain/campaign/perception-groups.js';
import type { ReportFilter } from '../domain/report-filter.js';

/** Industries, and sizes that say no band, are the buyer's own words, and may be as many as its suppliers. */
const MOST_GROUPS = 50;

export interface Grouped {
  readonly groups: readonly PerceptionGroup[];
  /** Smaller groups that are left out. */
  readonly others: number;
}

/** Every group, however many there are. */
export interface PerceptionGroups {
  readonly everybody: PerceptionGroup;
  readonly byIndustry: readonly PerceptionGroup[];
  readonly bySize: readonly PerceptionGroup[];
}

/** As many groups as a page has room for. */
export interface PerceptionReport {
  readonly everybody: PerceptionGroup;
  readonly byIndustry: Grouped;
  readonly bySize: Grouped;
}

/** How a campaign's chosen suppliers see themselves: together, by industry and by size, and one by one. Always over all questions. */
@Injectable()
export class Perceptions {
  constructor(
    private readonly perceptions: PerceptionsRepository,
    private readonly campaigns: CampaignDrafts,
  ) {}

  async of(campaignId: string, filter: ReportFilter): Promise<PerceptionReport> {
    const { everybody, byIndustry, bySize } = await this.groups(campaignId, filter);
    return { everybody, byIndustry: largest(byIndustry), bySize: largest(bySize) };
  }

  async groups(campaignId: string, filter: ReportFilter): Promise<PerceptionGroups> {
    await this.campaigns.find(campaignId);
    const written = await this.perceptions.every({ campaignId, basis: BASIS, filter });
    // Each text is read once: ten thousand suppliers have a few hundred.
    const groups = new Map([...new Set(written.map(({ size }) => size))].map((size) => [size, sizeGroup(size)]));
    const people = written.map((person) => ({ ...person, size: groups.get(person.size) ?? person.size }));
    return {
      everybody: perceptionGroup('', people),
      byIndustry: perceptionGroups(people, 'industry'),
      bySize: bandsFirst(perceptionGroups(people, 'size'), ({ word }) => word),
    };
  }

  /** The widest difference first. */
  async suppliers(
    campaignId: string,
    filter: ReportFilter,
    whom: Whom,
    cursor: string | null,
    limit: number,
  ): Promise<Page<PerceivedSupplier>> {
    await this.campaigns.find(campaignId);
    const after = cursor === null ? null : decodeCursor(cursor, ['number', 'text']);
    const rows = await this.perceptions.suppliers({ campaignId, basis: BASIS, filter }, whom, after, limit + 1);
    return pageOf(rows, limit, ({ gap, supplierCode }) => [Math.abs(gap), supplierCode]);
  }
}

function largest(groups: readonly PerceptionGroup[]): Grouped {
  return { groups: groups.slice(0, MOST_GROUPS), others: Math.max(0, groups.length - MOST_GROUPS) };
}
