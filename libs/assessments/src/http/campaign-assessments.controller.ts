import { LookedAt } from '@app/audit';
import type { Clock } from '@app/kernel';
import { CLOCK, Requires } from '@app/tenancy';
import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { CampaignAssessmentsService } from '../campaign/campaign-assessments.service.js';
import { CampaignAssessmentView, presentAsked } from './campaign-assessment.dto.js';

@ApiTags('campaigns')
@Controller('campaign-assessments')
export class CampaignAssessmentsController {
  constructor(
    private readonly assessments: CampaignAssessmentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How far one supplier is, with its mails and steps. */
  @Get(':id')
  @LookedAt('assessment')
  @Requires('campaigns.read')
  async find(@Param('id', ParseUUIDPipe) id: string): Promise<CampaignAssessmentView> {
    return presentAsked(await this.assessments.find(id), this.clock.now());
  }
}
