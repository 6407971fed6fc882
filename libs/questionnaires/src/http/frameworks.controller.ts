import { PageQueryDto, Requires } from '@app/tenancy';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Frameworks } from '../frameworks.service.js';
import { FrameworkPageView, presentFrameworks, presentRequirements, RequirementPageView } from './frameworks.dto.js';

@ApiTags('frameworks')
@Controller('frameworks')
export class FrameworksController {
  constructor(private readonly frameworks: Frameworks) {}

  @Get()
  @Requires('questionnaires.read')
  async list(@Query() { cursor, limit }: PageQueryDto): Promise<FrameworkPageView> {
    return presentFrameworks(await this.frameworks.list(cursor ?? null, limit));
  }

  /** With the questions that ask for the same. */
  @Get(':id/requirements')
  @Requires('questionnaires.read')
  async requirements(@Param('id') id: string, @Query() { cursor, limit }: PageQueryDto): Promise<RequirementPageView> {
    return presentRequirements(await this.frameworks.requirements(id, cursor ?? null, limit));
  }
}
