import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Trends } from '../../campaign/trends.service.js';
import { filterOf } from '../report-filter.dto.js';
import { presentTrend, TrendQueryDto, TrendView } from './trend.dto.js';

@ApiTags('reports')
@Controller('report')
export class TrendController {
  constructor(private readonly trends: Trends) {}

  /** Campaigns that asked the same questionnaire, side by side: all of each, or the chosen suppliers and questions. */
  @Get('trend')
  @LookedAt('trend', '?questionnaire')
  @Requires('reports.read')
  async read(@Query() query: TrendQueryDto): Promise<TrendView> {
    return presentTrend(await this.trends.of(query.questionnaire ?? null, filterOf(query), query.shared ?? true));
  }
}
