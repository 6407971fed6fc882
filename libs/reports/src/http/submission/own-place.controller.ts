import { Requires } from '@app/tenancy';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { OwnTrend } from '../../submission/own-trend.service.js';
import { SupplierPlaces } from '../../submission/supplier-places.service.js';
import { OwnPlaceView, OwnTrendView, presentOwnPlace, presentTrend } from './own-place.dto.js';

@ApiTags('reports')
@Controller('assessments/:id')
export class OwnPlaceController {
  constructor(
    private readonly places: SupplierPlaces,
    private readonly trend: OwnTrend,
  ) {}

  /** Where the supplier stands among those who answered the same campaign, as last published. */
  @Get('place')
  @Requires('assessments.read')
  async place(@Param('id', ParseUUIDPipe) id: string): Promise<OwnPlaceView> {
    return presentOwnPlace(await this.places.own(id));
  }

  /** The supplier's own results of the same questionnaire, whoever asked. */
  @Get('trend')
  @Requires('assessments.read')
  async ownTrend(@Param('id', ParseUUIDPipe) id: string): Promise<OwnTrendView> {
    return presentTrend(await this.trend.of(id));
  }
}
