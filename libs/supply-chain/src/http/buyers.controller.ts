import { PageQueryDto, Requires } from '@app/tenancy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BuyersService } from '../buyers.service.js';
import { BuyerPageView, presentBuyers } from './buyer.dto.js';

@ApiTags('buyers')
@Controller('buyers')
export class BuyersController {
  constructor(private readonly buyers: BuyersService) {}

  /** For whom this organization works, by name. */
  @Get()
  @Requires('assessments.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<BuyerPageView> {
    return presentBuyers(await this.buyers.list(cursor ?? null, limit));
  }
}
