import { LookedAt } from '@app/audit';
import type { Clock } from '@app/kernel';
import { CLOCK, PageQueryDto, Requires } from '@app/tenancy';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { SupplierHistory } from '../../submission/supplier-history.service.js';
import { PastAssessmentPageView, presentHistory } from './supplier-history.dto.js';

@ApiTags('reports')
@Controller('suppliers/:id/assessments')
export class SupplierHistoryController {
  constructor(
    private readonly history: SupplierHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a supplier was asked across campaigns and what came of it, the newest first. */
  @Get()
  @LookedAt('supplier')
  @Requires('reports.read')
  async list(@Param('id', ParseUUIDPipe) id: string, @Query() { cursor, limit }: PageQueryDto): Promise<PastAssessmentPageView> {
    return presentHistory(await this.history.of(id, cursor ?? null, limit), this.clock.now());
  }
}
