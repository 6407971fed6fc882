import { LookedAt } from '@app/audit';
import { type MemberActor, Requires, SignedInMember, Streams, TenantDatabase } from '@app/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CampaignSeries } from '../../campaign/campaign-series.service.js';
import { Trends } from '../../campaign/trends.service.js';
import { seriesFilterOf } from '../report-filter.dto.js';
import { ComparableListView, ComparableQueryDto, presentComparable } from './comparable-campaigns.dto.js';
import { presentTrend, TrendQueryDto, TrendView } from './trend.dto.js';

@ApiTags('reports')
@Controller('report')
export class TrendController {
  constructor(
    private readonly trends: Trends,
    private readonly series: CampaignSeries,
    private readonly database: TenantDatabase,
  ) {}

  /** Campaigns that asked the same questionnaire, the chosen or the last ones, side by side: all of each, or the chosen suppliers and questions. Read in one snapshot, so that it is about the same suppliers all along where it says so. */
  @Get('trend')
  @Streams()
  @LookedAt('trend', '?questionnaire')
  @Requires('reports.read')
  async read(@SignedInMember() member: MemberActor, @Query() query: TrendQueryDto): Promise<TrendView> {
    const { questionnaire = null, shared = true } = query;
    return this.database.snapshot(member, async () => presentTrend(await this.trends.of(questionnaire, seriesFilterOf(query), shared)));
  }

  /** The campaigns that can be compared: all that were issued with the questionnaire, the newest first. */
  @Get('trend/campaigns')
  @LookedAt('trend', '?questionnaire')
  @Requires('reports.read')
  async comparable(@Query() { questionnaire }: ComparableQueryDto): Promise<ComparableListView> {
    return presentComparable(await this.series.comparable(questionnaire));
  }
}
