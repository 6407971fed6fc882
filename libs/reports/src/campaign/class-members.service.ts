import { CampaignDrafts } from '@app/campaigns';
import { weakerFirst } from '@app/gap-analysis';
import { decodeCursor, type Page, pageOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';

import { type ClassMember, classMembers } from '../domain/campaign/class-members.js';
import { refuse } from '../domain/problems.js';
import type { ReportFilter } from '../domain/report-filter.js';
import { FiguresService } from './figures.service.js';
import { HeatMaps, type SupplierName } from './heat-map.service.js';

export type NamedClassMember = ClassMember & SupplierName;

/** The suppliers of a campaign that handle one information class, the weakest link first. */
@Injectable()
export class ClassMembers {
  constructor(
    private readonly campaigns: CampaignDrafts,
    private readonly figures: FiguresService,
    private readonly heatMaps: HeatMaps,
  ) {}

  /** @throws AppError `class_not_asked` */
  async page(
    campaignId: string,
    classKey: string,
    filter: ReportFilter,
    cursor: string | null,
    limit: number,
  ): Promise<Page<NamedClassMember>> {
    const { suppliers, yardstick, tally } = await this.figures.chain(await this.campaigns.find(campaignId), filter);
    const found = yardstick.classes.find(({ key }) => key === classKey);
    if (!found) throw refuse('class_not_asked');
    const after = cursor === null ? null : decodeCursor(cursor, ['number', 'text']);
    const left = classMembers(suppliers, classKey, found.targets, tally).filter(
      (member) => after === null || weakerFirst(member, { attainment: after[0], code: after[1] }) > 0,
    );
    const { items, next } = pageOf(left.slice(0, limit + 1), limit, ({ attainment, code }) => [attainment, code]);
    return { items: await this.heatMaps.named(campaignId, items), next };
  }
}
