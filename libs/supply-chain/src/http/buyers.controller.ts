import { Requires } from '@app/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BuyersService } from '../buyers.service.js';
import { BuyerListDto, BuyerPageView, presentBuyers } from './buyer.dto.js';

@ApiTags('buyers')
@Controller('buyers')
export class BuyersController {
  constructor(private readonly buyers: BuyersService) {}

  /** For whom this organization works, by name. */
  @Get()
  @Requires('assessments.read')
  async list(@Query() { cursor, limit = 50 }: BuyerListDto): Promise<BuyerPageView> {
    return presentBuyers(await this.buyers.list(cursor ?? null, limit));
  }
}
