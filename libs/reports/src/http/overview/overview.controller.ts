import { LookedAt } from '@app/audit';
import { Requires } from '@app/tenancy';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { OverviewService } from '../../overview/overview.service.js';
import { OverviewView, presentOverview } from './overview.dto.js';

@ApiTags('reports')
@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  /** What needs somebody today, and how things stand: the parts that the member may read, null for the others. */
  @Get()
  @LookedAt('overview')
  @Requires('organization.read')
  async now(): Promise<OverviewView> {
    return presentOverview(await this.overview.now());
  }
}
