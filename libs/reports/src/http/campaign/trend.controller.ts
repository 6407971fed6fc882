import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
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
  ) {}

  /** Campaigns that asked the same questionnaire, the chosen or the last ones, side by side: all of each, or the chosen suppliers and questions. */
  @Get('trend')
  @LookedAt('trend', '?questionnaire')
  @Requires('reports.read')
  async read(@Query() query: TrendQueryDto): Promise<TrendView> {
    return presentTrend(await this.trends.of(query.questionnaire ?? null, seriesFilterOf(query), query.shared ?? true));
  }

  /** The campaigns that can be compared: all that were issued with the questionnaire, the newest first. */
  @Get('trend/campaigns')
  @LookedAt('trend', '?questionnaire')
  @Requires('reports.read')
  async comparable(@Query() { questionnaire }: ComparableQueryDto): Promise<ComparableListView> {
    return presentComparable(await this.series.comparable(questionnaire));
  }
}
