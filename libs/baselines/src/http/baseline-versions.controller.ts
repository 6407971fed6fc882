import { LookedAt } from '@app/audit';
import { Requires, SeenVersionDto } from '@app/tenancy';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BaselinesService } from '../baselines.service.js';
import { differenceBetween } from '../domain/difference.js';
import { DraftPublishing } from '../draft-publishing.service.js';
import { PublishChecks } from '../publish-checks.service.js';
import { BaselineDifferenceView, presentDifference } from './difference.dto.js';
import { BaselineProblemsView, CompareBaselinesDto, presentProblems } from './publishing.dto.js';
import { BaselineVersionView, presentVersion } from './version.dto.js';

@ApiTags('baselines')
@Controller('baselines/versions/:id')
export class BaselineVersionsController {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly publishing: DraftPublishing,
    private readonly checks: PublishChecks,
  ) {}

  /** The version wholly: classes, grid, handling rules. */
  @Get()
  @LookedAt('baseline')
  @Requires('baselines.read')
  async read(@Param('id', ParseUUIDPipe) id: string): Promise<BaselineVersionView> {
    return presentVersion(await this.baselines.find(id));
  }

  /** What this version says differently from an earlier one. */
  @Get('differences')
  @LookedAt('baseline')
  @Requires('baselines.read')
  async compare(@Param('id', ParseUUIDPipe) id: string, @Query() { from }: CompareBaselinesDto): Promise<BaselineDifferenceView> {
    const before = await this.baselines.find(from);
    return presentDifference(differenceBetween(before, await this.baselines.find(id)));
  }

  /** What keeps a draft from being published. */
  @Get('problems')
  @LookedAt('baseline')
  @Requires('baselines.read')
  async problems(@Param('id', ParseUUIDPipe) id: string): Promise<BaselineProblemsView> {
    return presentProblems(await this.checks.list(id));
  }

  @Post('publish')
  @HttpCode(204)
  @Requires('baselines.write')
  async publish(@Param('id', ParseUUIDPipe) id: string, @Body() { version }: SeenVersionDto): Promise<void> {
    await this.publishing.publish(id, version);
  }

  /** Discards a draft. */
  @Delete()
  @HttpCode(204)
  @Requires('baselines.write')
  async discard(@Param('id', ParseUUIDPipe) id: string, @Query() { version }: SeenVersionDto): Promise<void> {
    await this.publishing.discard(id, version);
  }
}
